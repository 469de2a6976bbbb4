using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Xunit;

namespace TestSupport;

/// <summary>What has to be true of every package that this repository makes.</summary>
internal static class PackedPackage
{
    /// <summary>It says its licence, shows a page, and each assembly was built deterministically and has its symbols beside it.</summary>
    /// <param name="file">A <c>.nupkg</c>; its <c>.snupkg</c> lies beside it.</param>
    public static void AssertComplete(string file)
    {
        using ZipArchive package = ZipFile.OpenRead(file);
        using ZipArchive symbols = ZipFile.OpenRead(Path.ChangeExtension(file, ".snupkg"));
        XElement metadata = Metadata(package);
        Assert.Equal("MIT", Value(metadata, "license"));
        Assert.Equal("README.md", Value(metadata, "readme"));
        Assert.NotNull(package.GetEntry("README.md"));

        string name = Value(metadata, "id");
        string[] ours = [.. package.Entries.Select(entry => entry.FullName).Where(path => IsOurs(path, symbols))];
        Assert.True(ours.Length > 0, $"{name} has no assembly with symbols.");
        Assert.All(ours, path => Assert.True(IsReproducible(package.GetEntry(path)!), $"{path} of {name} was not built deterministically."));
    }

    // The tool's package also brings the assemblies that it depends on.
    private static bool IsOurs(string path, ZipArchive symbols) =>
        path.EndsWith(".dll", StringComparison.Ordinal) && symbols.GetEntry(Path.ChangeExtension(path, ".pdb")) is not null;

    private static XElement Metadata(ZipArchive package)
    {
        using Stream stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        return XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
    }

    private static string Value(XElement metadata, string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

    private static bool IsReproducible(ZipArchiveEntry assembly)
    {
        using var content = new MemoryStream();
        using (Stream stream = assembly.Open())
            stream.CopyTo(content);
        content.Position = 0;
        using var reader = new PEReader(content);
        return reader.ReadDebugDirectory().Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible);
    }
}
