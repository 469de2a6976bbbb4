using Bench.Jobs.Runtimes;
using Xunit;

namespace Bench.Tests.Toolchains.Runtimes;

/// <summary>Which folders are runtimes for Windows x64, and what is said of those that are none?</summary>
[Trait(WindowsProgram.Trait, WindowsProgram.NothingNew)]
public sealed class RuntimePackTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_unpacked_package_is_one()
    {
        string root = Lay("pack", "runtimes/win-x64/lib/net10.0/System.Private.CoreLib.dll", "runtimes/win-x64/lib/net10.0/System.Runtime.dll", "runtimes/win-x64/native/coreclr.dll");
        var pack = RuntimePack.Open(root);
        Assert.Equal(("net10.0", "pack", 3), (pack.Name.TargetFramework, pack.Label, pack.Files.Count));
    }

    [Fact]
    public void So_is_the_shared_folder_of_a_testhost_and_the_testhost_with_one()
    {
        string root = Lay("testhost", "shared/Microsoft.NETCore.App/11.0.0/System.Private.CoreLib.dll", "shared/Microsoft.NETCore.App/11.0.0/coreclr.dll");
        Assert.Equal(2, RuntimePack.Open(root).Files.Count);
        Assert.Equal("11.0.0", RuntimePack.Open(Path.Combine(root, "shared", "Microsoft.NETCore.App", "11.0.0")).Label);
    }

    [Fact]
    public void Folders_of_one_name_are_called_by_the_folder_above_in_which_they_differ()
    {
        string[] roots =
        [
            Lay("before/shared/Microsoft.NETCore.App/11.0.0", "System.Private.CoreLib.dll", "coreclr.dll"),
            Lay("after/shared/Microsoft.NETCore.App/11.0.0", "System.Private.CoreLib.dll", "coreclr.dll"),
        ];
        Assert.Equal(["before", "after"], RuntimePack.OpenAll(roots).Select(pack => pack.Label));
        Assert.Equal(["11.0.0"], RuntimePack.OpenAll(roots.Take(1)).Select(pack => pack.Label));
    }

    [Fact]
    public void Its_files_replace_those_of_a_program()
    {
        var pack = RuntimePack.Open(Lay("pack", "System.Private.CoreLib.dll", "coreclr.dll"));
        string program = Directory.CreateDirectory(Path.Combine(_folder, "program")).FullName;
        Assert.Contains("does not bring a runtime along", Assert.Throws<UserError>(() => pack.CopyTo(program)).Message, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(program, "System.Private.CoreLib.dll"), "the old one");
        File.WriteAllText(Path.Combine(program, "Program.dll"), "its own");
        pack.CopyTo(program);
        Assert.Equal(File.ReadAllBytes(pack.Files[0]), File.ReadAllBytes(Path.Combine(program, Path.GetFileName(pack.Files[0]))));
        Assert.Equal("its own", File.ReadAllText(Path.Combine(program, "Program.dll")));
        Assert.Equal(3, Directory.GetFiles(program).Length);
    }

    [Theory]
    [InlineData("is for linux-x64. A runtime for win-x64 is needed.", "runtimes/linux-x64/lib/net10.0/System.Private.CoreLib.dll")]
    [InlineData("is a runtime for another system than Windows: libcoreclr.so is there, and coreclr.dll is not", "System.Private.CoreLib.dll", "libcoreclr.so")]
    [InlineData("is no runtime: System.Private.CoreLib.dll is not there", "Nothing.dll")]
    [InlineData("is no runtime: coreclr.dll is not there", "System.Private.CoreLib.dll")]
    [InlineData("has more than one target framework", "runtimes/win-x64/lib/net9.0/a.dll", "runtimes/win-x64/lib/net10.0/a.dll")]
    [InlineData("has 2 versions", "shared/Microsoft.NETCore.App/9.0.1/a.dll", "shared/Microsoft.NETCore.App/9.0.2/a.dll")]
    public void Another_folder_is_refused_with_what_is_wrong(string expected, params string[] files)
    {
        UserError e = Assert.Throws<UserError>(() => RuntimePack.Open(Lay("x", files)));
        Assert.Contains(expected, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_is_not_there_is_named() =>
        Assert.Contains("there is no such folder", Assert.Throws<UserError>(() => RuntimePack.Open(Path.Combine(_folder, "nowhere"))).Message, StringComparison.Ordinal);

    [Fact]
    public void One_for_another_processor_is_refused()
    {
        string root = Lay("arm", "System.Private.CoreLib.dll", "coreclr.dll");
        byte[] runtime = FakeRuntime.CoreClr();
        runtime[FakeRuntime.MachineOffset] = 0x64;
        runtime[FakeRuntime.MachineOffset + 1] = 0xaa;
        File.WriteAllBytes(Path.Combine(root, "coreclr.dll"), runtime);
        Assert.Contains("coreclr.dll is for Arm64. A runtime for win-x64 is needed.", Assert.Throws<UserError>(() => RuntimePack.Open(root)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("empty")]
    [InlineData("text")]
    [InlineData("a bit")]
    public void A_damaged_file_is_named(string damage)
    {
        string root = Lay("pack", "System.Private.CoreLib.dll", "coreclr.dll");
        string file = Path.Combine(root, "System.Private.CoreLib.dll");
        byte[] whole = File.ReadAllBytes(file);
        File.WriteAllBytes(file, damage switch
        {
            "cut off" => whole[..(whole.Length / 2)],
            "empty" => [],
            "text" => "MZ is how it begins"u8.ToArray(),
            // Far behind the headers.
            _ => [.. whole[..^5000], (byte)(whole[^5000] ^ 1), .. whole[^4999..]],
        });
        UserError e = Assert.Throws<UserError>(() => RuntimePack.Open(root));
        Assert.StartsWith(file + " is damaged, or no file of Windows: ", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', e.Message);
    }

    [Fact]
    public void Benchmarks_that_are_built_for_another_version_are_not_given_it()
    {
        string root = Lay("pack", "System.Private.CoreLib.dll", "coreclr.dll");
        UserError e = Assert.Throws<UserError>(() => WineRuntime.FromFolders([root], new WineRuntime("net8.0", "8.0.33", null)));
        Assert.Equal($"{root} is a runtime for net10.0, and the benchmarks are built for net8.0. Leave --runtimes out, or name net10.0.", e.Message);
        WineRuntime runtime = Assert.Single(WineRuntime.FromFolders([root], new WineRuntime("net10.0", "10.0.14", null)));
        Assert.Equal(("net10.0", "10.0.14", "pack"), (runtime.TargetFramework, runtime.Version, runtime.Label));
        Assert.Contains("cannot be told from another folder", Assert.Throws<UserError>(() => WineRuntime.FromFolders([root, root], new WineRuntime("net10.0", "10.0.14", null))).Message, StringComparison.Ordinal);
    }

    private string Lay(string name, params string[] files)
    {
        string root = Path.Combine(_folder, name);
        foreach (string file in files)
        {
            string path = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, Path.GetFileName(file) == "coreclr.dll" ? FakeRuntime.CoreClr() : FakeRuntime.CoreLib());
        }
        return root;
    }
}
