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
}
