using System.Text;

namespace Workloads.Turns;

/// <summary>A benchmark process's end of the line to the host that gives turns.</summary>
internal sealed class TurnChannel : IDisposable
{
    private readonly Stream _input = Console.OpenStandardInput();
    private readonly Stream _output = Console.OpenStandardOutput();

    /// <summary>Waits for the host.</summary>
    /// <returns>One of <see cref="TurnProtocol"/>'s; <see cref="TurnProtocol.End"/> if the host is gone.</returns>
    public byte Wait() => _input.ReadByte() is >= 0 and int request ? (byte)request : TurnProtocol.End;

    /// <summary>Tells the host something. In one write: the host reads the other lines of this process from the same pipe.</summary>
    public void Say(string line)
    {
        Console.Out.Flush();
        _output.Write(Encoding.ASCII.GetBytes(line + "\n"));
        _output.Flush();
    }

    public void Dispose()
    {
        _input.Dispose();
        _output.Dispose();
    }
}
