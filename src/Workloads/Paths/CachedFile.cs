using System.Runtime.Versioning;
using IoStrategies;

namespace Workloads.Paths;

/// <summary>4 KiB of a file that the system has in memory.</summary>
[SupportedOSPlatform("windows")]
internal sealed class CachedFile : CostPath
{
    private const int BlockSize = 4096;
    private const int Blocks = 16;

    private readonly string _path = Path.Combine(WorkloadEnvironment.Folder, Path.GetRandomFileName());
    private readonly byte[] _buffer = new byte[BlockSize];
    private readonly IoFile _file;
    private int _block;

    public CachedFile(IIoStrategy strategy, IoDirection direction)
    {
        Direction = direction;
        File.WriteAllBytes(_path, new byte[BlockSize * Blocks]);
        _file = IoFiles.Open(strategy, _path, FileMode.Open, FileAccess.ReadWrite, FileShare.None, FileOptions.None);
    }

    public override string Name => "cached-file";

    public override IoDirection Direction { get; }

    public override void Run(int operations)
    {
        for (int i = 0; i < operations; i++)
        {
            long offset = _block++ % Blocks * BlockSize;
            if (Direction == IoDirection.Write)
                _file.Write(_buffer, offset);
            else
                Verification.Length(_file.Read(_buffer, offset), BlockSize);
        }
    }

    public override void Dispose()
    {
        _file.Dispose();
        File.Delete(_path);
    }
}
