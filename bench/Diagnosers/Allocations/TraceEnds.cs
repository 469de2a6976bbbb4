namespace Bench.Diagnosers.Allocations;

/// <summary>Did whoever wrote a trace get to its end?</summary>
internal static class TraceEnds
{
    /// <summary>
    /// The end of an EventPipe file: after the last object, the tag of a null reference.
    /// https://github.com/microsoft/perfview/blob/main/src/TraceEvent/EventPipe/EventPipeFormat.md
    /// </summary>
    private const byte NullReferenceTag = 1;

    /// <exception cref="UserError">The file ends in the middle.</exception>
    public static void Require(string path)
    {
        using FileStream file = File.OpenRead(path);
        file.Seek(-1, SeekOrigin.End);
        if (file.ReadByte() != NullReferenceTag)
            throw new UserError($"{path} is cut off. Was the process that wrote it killed, or the disk full?");
    }
}
