using Bench.Jobs.Runtimes;
using NuGet.Versioning;
using Xunit;

namespace Bench.Tests.Toolchains.Runtimes;

/// <summary>Which runtime does a name stand for?</summary>
public sealed class RuntimeNameTests
{
    private static readonly NuGetVersion[] s_there =
        [.. new[] { "8.0.9", "8.0.33", "9.0.20", "10.0.12", "10.0.14", "11.0.0-preview.2.1", "11.0.0-preview.10.1", "12.0.0-rc.1.5", "12.0.0" }.Select(NuGetVersion.Parse)];

    [Theory]
    [InlineData("net8.0", "net8.0", "8.0.33")]
    [InlineData("8.0.9", "net8.0", "8.0.9")]
    [InlineData("net10.0", "net10.0", "10.0.14")]
    [InlineData("10.0.12", "net10.0", "10.0.12")]
    [InlineData("net11.0", "net11.0", "11.0.0-preview.10.1")]
    [InlineData("11.0.0-preview.2.1", "net11.0", "11.0.0-preview.2.1")]
    [InlineData("net12.0", "net12.0", "12.0.0")]
    public void The_newest_of_a_target_framework_or_an_exact_one(string text, string targetFramework, string version)
    {
        var name = RuntimeName.Parse(text);
        Assert.Equal(targetFramework, name.TargetFramework);
        Assert.Equal(version, RuntimePackages.Resolve(name, s_there));
    }

    [Theory]
    [InlineData("net7.0")]
    [InlineData("8.0.34")]
    [InlineData("8.0.3")]
    [InlineData("11.0.0")]
    public void One_that_is_not_in_the_package_source_is_answered_with_those_that_are(string text)
    {
        UserError e = Assert.Throws<UserError>(() => RuntimePackages.Resolve(RuntimeName.Parse(text), s_there));
        Assert.Equal(
            $"the package source has no runtime {text} for Windows x64. It has 8.0.9, 8.0.33, 9.0.20, 10.0.12, 10.0.14, 11.0.0-preview.2.1, 11.0.0-preview.10.1, 12.0.0-rc.1.5, 12.0.0.",
            e.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("8")]
    [InlineData("8.0")]
    [InlineData("net8")]
    [InlineData("net48")]
    [InlineData("netcoreapp3.1")]
    [InlineData("8.0.33 ")]
    [InlineData("../8.0.33")]
    [InlineData("8.0.33;x")]
    [InlineData("nativeaot8.0")]
    public void Anything_else_names_none(string text) => Assert.Throws<UserError>(() => RuntimeName.Parse(text));
}
