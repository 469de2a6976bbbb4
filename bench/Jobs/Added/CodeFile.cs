using System.Xml.Linq;
using Bench.Diagnosers.Costs;
using Bench.Jobs.Runtimes;
using Bench.Shell;

namespace Bench.Jobs.Added;

/// <summary>One file of C#, compiled without a project of its user's: what it may use is there without a word.</summary>
internal static class CodeFile
{
    // What strategies and workloads are written with.
    private static readonly string[] s_usings =
        ["BenchmarkDotNet.Attributes", "IoStrategies", "IoStrategies.Traits", "Microsoft.Win32.SafeHandles", "System.Runtime.InteropServices", "System.Runtime.Versioning", "Workloads"];

    private static readonly string[] s_references = ["BenchmarkDotNet", "BenchmarkDotNet.Annotations", "IoStrategies", "Workloads"];

    /// <summary>Compiles it.</summary>
    /// <param name="path">In full.</param>
    /// <param name="runtime">The oldest runtime that it is to run on; null: the usual one.</param>
    /// <param name="folder">For all that the compiler writes; it becomes the assembly's own.</param>
    /// <returns>The path of the assembly.</returns>
    /// <exception cref="UserError">It does not compile; the message has the first error with its line.</exception>
    public static string Compile(string path, WineRuntime? runtime, string folder)
    {
        // Two files may have one name.
        string name = $"{new string([.. Path.GetFileNameWithoutExtension(path).Select(each => char.IsAsciiLetterOrDigit(each) ? each : '_')])}-{AddedFile.DigestOf(path)[..12]}";
        string project = Path.Combine(folder, name + ".csproj");
        Project(path, runtime?.TargetFramework ?? HostFramework.Moniker, ReferencesFor(runtime)).Save(project);
        EndedProgram build = DotNetBuild.Run(project, "--configuration", "Release", "--output", Path.Combine(folder, "out"));
        return build.ExitCode == 0
            ? Path.Combine(folder, "out", name + ".dll")
            : throw new UserError($"{path} does not compile: {BuildErrors.First(build.Output + build.Error)}");
    }

    // This program's own, or, for another runtime, those of the program that counts on it.
    private static string ReferencesFor(WineRuntime? runtime) => runtime is null
        ? AppContext.BaseDirectory
        : Path.GetDirectoryName(CountingProgram.Build(Terminal.Current.Writer, (runtime.TargetFramework, runtime.Version)))!;

    private static XElement Project(string path, string framework, string references) => new(
        "Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement(
            "PropertyGroup",
            new XElement("TargetFramework", framework),
            new XElement("LangVersion", "latest"),
            new XElement("Nullable", "enable"),
            new XElement("ImplicitUsings", "enable"),
            new XElement("AllowUnsafeBlocks", true),
            new XElement("EnableDefaultItems", false),
            new XElement("RunAnalyzers", false),
            new XElement("GenerateDependencyFile", false),
            new XElement("SuppressTfmSupportBuildWarnings", true),
            new XElement("DisableTransitiveFrameworkReferenceDownloads", true)),
        new XElement(
            "ItemGroup",
            new XElement("Compile", new XAttribute("Include", path)),
            s_usings.Select(name => new XElement("Using", new XAttribute("Include", name))),
            s_references.Select(name => new XElement(
                "Reference", new XAttribute("Include", name), new XElement("HintPath", Path.Combine(references, name + ".dll")), new XElement("Private", false)))));
}
