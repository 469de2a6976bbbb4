using System.Diagnostics;
using System.Reflection;
using System.Text;
using Xunit;

namespace TestSupport;

/// <summary>A folder outside the repository, with a feed of packages in it: what somebody has who has nothing else of ours.</summary>
internal sealed class EmptyProject : IDisposable
{
    /// <summary>No release has it.</summary>
    public const string Version = "0.0.1-test";

    private static readonly string s_configuration = typeof(EmptyProject).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    private static readonly string s_cache = Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public EmptyProject()
    {
        Requires.Sdk();
        // The tested packages stay in this folder; what they depend on may come from the machine's cache.
        Directory.CreateDirectory(s_cache);
        Write("nuget.config", $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="packages" /></config>
              <packageSources><add key="feed" value="feed" /></packageSources>
              <fallbackPackageFolders><add key="cache" value="{s_cache}" /></fallbackPackageFolders>
            </configuration>
            """);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Packs a project of <c>src</c> into the feed, and checks the package.</summary>
    /// <param name="project">Its folder's name.</param>
    /// <param name="arguments">More of <c>dotnet pack</c>.</param>
    /// <returns>The packages that the feed has then, sorted.</returns>
    public string[] Pack(string project, params IEnumerable<string> arguments)
    {
        _ = Run(DotNetProgram.Host, [
            "pack", Path.Combine(Repository.Root, "src", project), "-c", s_configuration, "-nologo", "-v", "quiet",
            "-o", Path.Combine(_folder, "feed"), $"-p:PackageVersion={Version}", .. arguments]);
        string[] files = Directory.GetFiles(Path.Combine(_folder, "feed"));
        Assert.All(files.Where(file => Path.GetExtension(file) == ".nupkg"), PackedPackage.AssertComplete);
        return [.. files.Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
    }

    /// <summary>Writes a console program that refers to one of the packages, and runs it.</summary>
    /// <returns>What it printed.</returns>
    public string RunProgram(string package, string code)
    {
        Write("Use.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <AllowUnsafeBlocks>true</AllowUnsafeBlocks>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="{package}" Version="{Version}" /></ItemGroup>
            </Project>
            """);
        Write("Program.cs", code);
        return Run(DotNetProgram.Host, ["run"]);
    }

    /// <summary>Runs the program whose project is written.</summary>
    /// <returns>What it printed.</returns>
    public string RunWritten(params IEnumerable<string> arguments) => Run(DotNetProgram.Host, ["run", "-c", "Release", "--", .. arguments]);

    /// <summary>Builds a library whose project is written.</summary>
    /// <param name="project">Its file's name.</param>
    /// <returns>The path of the assembly.</returns>
    public string Build(string project)
    {
        _ = Run(DotNetProgram.Host, ["build", project, "-c", "Release", "-nologo", "-v", "quiet", "-o", GetPath("out")]);
        return GetPath("out", Path.ChangeExtension(project, ".dll"));
    }

    /// <summary>A path in it.</summary>
    public string GetPath(params IEnumerable<string> names) => Path.Combine([_folder, .. names]);

    /// <summary>Installs a package as a tool of this folder, and calls it.</summary>
    /// <returns>What it printed.</returns>
    public string RunTool(string package, params IEnumerable<string> arguments)
    {
        _ = Run(DotNetProgram.Host, ["tool", "install", package, "--version", Version, "--tool-path", "tool"]);
        return Run(Path.Combine(_folder, "tool", package), arguments);
    }

    /// <summary>Writes a file.</summary>
    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(_folder, name), content);

    private string Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // A tool is a host of its own, and looks for the runtime. NuGet's variable would win over the folder's own packages.
        start.Environment["DOTNET_ROOT"] = Path.GetDirectoryName(DotNetProgram.Host);
        start.Environment["NUGET_PACKAGES"] = null;
        using Process process = Process.Start(start)!;
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', start.ArgumentList)}: {output}{error.Result}");
        return output;
    }
}
