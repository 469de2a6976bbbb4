using Conformance.Support;
using IoStrategies;

namespace Conformance.Data;

/// <summary>Does IoFiles.Open take and refuse what File.OpenHandle takes and refuses?</summary>
public class OpenArguments
{
    [Theory, Strategies]
    public void Every_argument_ends_as_with_File_OpenHandle(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        using TestFile file = TestFile.OfPattern(100);
        string folder = Path.GetDirectoryName(file.Path)!;
        string?[] paths = [file.Path, file.Path + "-none", Path.Combine(folder, "none", "none"), folder, Path.GetPathRoot(folder)!, "", null, "a\0b"];
        foreach (string? path in paths)
            AssertSame(strategy, path!, FileMode.Open, FileAccess.Read, FileShare.Read, FileOptions.None);

        foreach (FileMode mode in new[] { (FileMode)0, FileMode.Open, FileMode.OpenOrCreate, FileMode.CreateNew, FileMode.Create, FileMode.Truncate, FileMode.Append, (FileMode)7 })
        {
            foreach (FileAccess access in new[] { (FileAccess)0, FileAccess.Read, FileAccess.Write, FileAccess.ReadWrite, (FileAccess)4 })
                AssertSame(strategy, file.Path, mode, access, FileShare.ReadWrite, FileOptions.None);
        }

        foreach (FileShare share in new[] { FileShare.None, FileShare.Delete, FileShare.Inheritable, (FileShare)8, (FileShare)32 })
            AssertSame(strategy, file.Path, FileMode.Open, FileAccess.Read, share, FileOptions.None);

        foreach (FileOptions options in new[] { FileOptions.SequentialScan, FileOptions.RandomAccess, FileOptions.WriteThrough, (FileOptions)0x20000000, (FileOptions)1 })
            AssertSame(strategy, file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, options);
    }

    [Theory, Strategies(true, false)]
    public void The_handle_is_inheritable_where_the_share_says_so(string id, bool inheritable)
    {
        using TestFile file = TestFile.OfPattern(100);
        FileShare share = inheritable ? FileShare.Read | FileShare.Inheritable : FileShare.Read;
        using IoFile io = IoFiles.Open(Candidates.Get(id), file.Path, FileMode.Open, FileAccess.Read, share, FileOptions.None);
        Assert.Equal(inheritable, HandleFlags.IsInheritable(io.Handle));
    }

    [Theory, Strategies]
    public void A_long_path_is_opened(string id)
    {
        IIoStrategy strategy = Candidates.Get(id);
        using TestFile any = TestFile.OfPattern(1);
        string folder = Path.Combine(Path.GetDirectoryName(any.Path)!, $"long-{Guid.NewGuid():N}");
        string deep = Path.Combine(folder, new string('a', 120), new string('b', 120), new string('c', 120));
        Directory.CreateDirectory(deep);
        try
        {
            string path = Path.Combine(deep, "file");
            using (IoFile io = IoFiles.Open(strategy, path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, FileOptions.None))
                io.Write(Pattern.Bytes(10), 0);
            Assert.Equal(strategy.Traits.MovesBytes ? 10 : 0, new FileInfo(path).Length);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertSame(IIoStrategy strategy, string path, FileMode mode, FileAccess access, FileShare share, FileOptions options)
    {
        string theirs = Told(() => File.OpenHandle(path, mode, access, share, options));
        string ours = Told(() => IoFiles.Open(strategy, path, mode, access, share, options));
        string arguments = $"{path} {mode} {access} {share} {options}";
        Assert.Equal($"{arguments}: {theirs}", $"{arguments}: {ours}");
    }

    private static string Told(Func<IDisposable> open)
    {
        try
        {
            open().Dispose();
            return "opened";
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name} 0x{exception.HResult:X8}";
        }
    }
}
