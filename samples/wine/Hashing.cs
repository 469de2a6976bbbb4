using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;

namespace WineSample;

[MemoryDiagnoser]
public class Hashing
{
    private readonly byte[] _data = new byte[4096];

    [Benchmark]
    public byte[] Sha256() => SHA256.HashData(_data);

    /// <summary>Shows what ran it: there is no such folder on Linux.</summary>
    [Benchmark]
    public string WindowsFolder() =>
        Environment.GetFolderPath(Environment.SpecialFolder.Windows) is { Length: > 0 } folder ? folder : throw new PlatformNotSupportedException();
}
