using System.Text.Json;
using Bench.Shell;
using NuGet.Versioning;

namespace Bench.Jobs.Runtimes;

/// <summary>Which runtimes for Windows x64 does the package source have?</summary>
/// <remarks>A program that brings its runtime along needs two packages of the same version: the runtime, and the host that its executable is made of.</remarks>
internal static class RuntimePackages
{
    private static readonly string[] s_packages = ["Microsoft.NETCore.App.Runtime.win-x64", "Microsoft.NETCore.App.Host.win-x64"];

    // Once for a process: runtimes are named one after the other.
    private static readonly Lazy<IReadOnlyList<NuGetVersion>> s_versions = new(Ask);

    /// <summary>The exact version that a name stands for.</summary>
    /// <exception cref="UserError">The source has none; the message lists what it has. Or it does not answer.</exception>
    public static string Resolve(RuntimeName name) => Resolve(name, s_versions.Value);

    /// <param name="name">As a person names it.</param>
    /// <inheritdoc cref="Resolve(RuntimeName)"/>
    public static string Resolve(RuntimeName name, IReadOnlyList<NuGetVersion> versions)
    {
        NuGetVersion[] those =
        [
            .. versions.Where(version => name.Version is null
                    ? RuntimeName.FromVersion(version.Major, version.Minor).TargetFramework == name.TargetFramework
                    : version.ToNormalizedString() == name.Version)
                // A preview counts where nothing else is there.
                .OrderBy(version => !version.IsPrerelease).ThenBy(version => version),
        ];
        return those.Length > 0
            ? those[^1].ToNormalizedString()
            : throw new UserError(
                $"the package source has no runtime {name.Version ?? name.TargetFramework} for Windows x64. It has " +
                $"{(versions.Count == 0 ? "none" : string.Join(", ", versions.Order().Select(version => version.ToNormalizedString())))}.");
    }

    private static List<NuGetVersion> Ask() =>
        [.. s_packages.Select(Ask).Aggregate((first, second) => first.Intersect(second)).Order()];

    private static IEnumerable<NuGetVersion> Ask(string package)
    {
        string answer = Run("package", "search", package, "--exact-match", "--prerelease", "--format", "json");
        try
        {
            using JsonDocument document = JsonDocument.Parse(answer);
            return
            [
                .. document.RootElement.GetProperty("searchResult").EnumerateArray()
                    .SelectMany(source => source.GetProperty("packages").EnumerateArray())
                    .Select(each => each.GetProperty("version").GetString())
                    .Select(version => NuGetVersion.TryParse(version, out NuGetVersion? parsed) ? parsed : null)
                    .OfType<NuGetVersion>().Distinct(),
            ];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new UserError($"'dotnet package search {package}' gave no list of versions: {answer.Split('\n')[0]}", e);
        }
    }

    private static string Run(params string[] arguments)
    {
        EndedProgram asked = EndedProgram.Run("dotnet", arguments);
        return asked.ExitCode == 0
            ? asked.Output
            : throw new UserError($"the package source cannot be asked: {(asked.Error + asked.Output).Trim().Split('\n')[0]}");
    }
}
