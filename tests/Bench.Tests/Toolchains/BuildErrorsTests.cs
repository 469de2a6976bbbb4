using Bench.Shell;
using Xunit;

namespace Bench.Tests.Toolchains;

public sealed class BuildErrorsTests
{
    [Theory]
    [InlineData("Determining projects\n/x/A.cs(1,2): error CS1002: ; expected [/x/A.csproj]\nBuild FAILED.", "/x/A.cs(1,2): error CS1002: ; expected")]
    [InlineData("MSBUILD : error MSB1009: Project file does not exist.", "MSBUILD : error MSB1009: Project file does not exist.")]
    [InlineData("something\nelse", "something")]
    [InlineData("", "the build said nothing")]
    public void The_first_error_is_named(string output, string expected) => Assert.Equal(expected, BuildErrors.First(output));

    [Theory]
    [InlineData("Standard output: \n\n Standard error: ", 121, "building the benchmarks took longer than 120 s and was ended. '--buildTimeout SECONDS' allows more.")]
    [InlineData("Standard error: ", 20, "the benchmarks do not build: Standard error:")]
    [InlineData("A.cs(1,2): error CS1002: ; expected", 300, "the benchmarks do not build: A.cs(1,2): error CS1002: ; expected")]
    public void A_build_that_was_ended_for_its_time_is_said_to_be(string output, int seconds, string expected) =>
        Assert.Equal(expected, BuildErrors.Explain(output, TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(120)));
}
