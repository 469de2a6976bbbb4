using System.Reflection.PortableExecutable;

namespace Bench.Jobs.Runtimes;

/// <summary>
/// A folder with a runtime for Windows x64 that somebody has built: an unpacked Microsoft.NETCore.App.Runtime.win-x64, or the
/// shared/Microsoft.NETCore.App/VERSION of a testhost.
/// </summary>
/// <param name="Folder">As the user named it, in full.</param>
/// <param name="Name">Its target framework; a version of one's own is in no package source.</param>
/// <param name="Files">What replaces a runtime's files of the same names.</param>
internal sealed record RuntimePack(string Folder, RuntimeName Name, IReadOnlyList<string> Files)
{
    private const string Rid = "win-x64";
    private const string CoreLib = "System.Private.CoreLib.dll";
    private const string Runtime = "coreclr.dll";

    /// <summary>What its user tells runtimes apart by: the folder's name, unless several share that (<see cref="OpenAll"/>).</summary>
    public string Label { get; init; } = Path.GetFileName(Path.TrimEndingDirectorySeparator(Folder));

    /// <summary>Several. Where folders have the same name, they are called by the nearest folder above in which they differ.</summary>
    /// <exception cref="UserError">One cannot be used, or is there twice.</exception>
    public static IReadOnlyList<RuntimePack> OpenAll(IEnumerable<string> folders)
    {
        RuntimePack[] packs = [.. folders.Select(Open)];
        string[][] names = [.. packs.Select(pack => pack.Folder.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))];
        for (int up = 1; up <= names.Min(parts => parts.Length); up++)
        {
            string[] labels = [.. names.Select(parts => parts[^up])];
            if (labels.Distinct(StringComparer.OrdinalIgnoreCase).Count() == labels.Length)
                return [.. packs.Zip(labels, (pack, label) => pack with { Label = label })];
        }
        throw new UserError($"{packs.GroupBy(pack => pack.Label).First(group => group.Count() > 1).Last().Folder} cannot be told from another folder: give them names that differ.");
    }

    /// <param name="folder">Of one of these layouts.</param>
    /// <exception cref="UserError">It is of neither, is for another system, lacks a file, or has one that is damaged.</exception>
    public static RuntimePack Open(string folder)
    {
        string root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
            throw new UserError($"--runtimePack {folder}: there is no such folder.");
        string[] files = [.. FoldersOf(root).SelectMany(Directory.EnumerateFiles).Where(IsRuntimeFile)];
        string coreLib = Find(root, files, CoreLib);
        RefuseOthers(Find(root, files, Runtime));
        foreach (string file in files.Where(file => file.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)))
            PortableExecutable.RefuseDamaged(file);
        return new RuntimePack(root, NameOf(coreLib), files);
    }

    /// <summary>Puts the files into the folder of a program that brings a runtime along.</summary>
    /// <exception cref="UserError">The program has none of them.</exception>
    public void CopyTo(string program)
    {
        if (!File.Exists(Path.Combine(program, CoreLib)))
            throw new UserError($"{program} does not bring a runtime along: {CoreLib} is not there.");
        foreach (string file in Files)
            File.Copy(file, Path.Combine(program, Path.GetFileName(file)), overwrite: true);
    }

    private static string[] FoldersOf(string root)
    {
        string runtimes = Path.Combine(root, "runtimes");
        if (Directory.Exists(runtimes))
        {
            string ours = Path.Combine(runtimes, Rid);
            if (!Directory.Exists(ours))
                throw new UserError($"{root} is for {string.Join(", ", Directory.EnumerateDirectories(runtimes).Select(Path.GetFileName).Order(StringComparer.Ordinal))}. A runtime for {Rid} is needed.");
            string[] managed = Directory.Exists(Path.Combine(ours, "lib")) ? Directory.GetDirectories(Path.Combine(ours, "lib")) : [];
            if (managed.Length > 1)
                throw new UserError($"{Path.Combine(ours, "lib")} has more than one target framework: {string.Join(", ", managed.Select(Path.GetFileName))}.");
            return [.. managed, .. new[] { Path.Combine(ours, "native") }.Where(Directory.Exists)];
        }
        string shared = Path.Combine(root, "shared", "Microsoft.NETCore.App");
        if (!Directory.Exists(shared))
            return [root];
        string[] versions = Directory.GetDirectories(shared);
        return versions.Length == 1 ? versions : throw new UserError($"{shared} has {versions.Length} versions. Name the folder of one.");
    }

    // Not the lists of a package's files: a program has its own.
    private static bool IsRuntimeFile(string file) => Path.GetExtension(file).ToLowerInvariant() is ".dll" or ".exe" or ".so" or ".dylib";

    private static string Find(string root, string[] files, string name)
    {
        if (files.FirstOrDefault(file => string.Equals(Path.GetFileName(file), name, StringComparison.OrdinalIgnoreCase)) is { } found)
            return found;
        string? other = files.FirstOrDefault(file => Path.GetExtension(file) is ".so" or ".dylib");
        throw new UserError(other is null
            ? $"{root} is no runtime: {name} is not there. Name an unpacked Microsoft.NETCore.App.Runtime.{Rid}, or the shared/Microsoft.NETCore.App/VERSION of a testhost."
            : $"{root} is a runtime for another system than Windows: {Path.GetFileName(other)} is there, and {name} is not.");
    }

    private static void RefuseOthers(string coreClr)
    {
        Machine machine = PortableExecutable.MachineOf(coreClr);
        if (machine != Machine.Amd64)
            throw new UserError($"{coreClr} is for {machine}. A runtime for {Rid} is needed.");
    }

    private static RuntimeName NameOf(string coreLib)
    {
        Version version = PortableExecutable.AssemblyVersionOf(coreLib);
        return RuntimeName.FromVersion(version.Major, version.Minor);
    }
}
