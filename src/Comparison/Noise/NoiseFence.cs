using System.Text.Json;
using System.Text.Json.Serialization;
using Comparison.Records;
using Comparison.Runs;

namespace Comparison.Noise;

/// <summary>What one machine's noise alone does to the ratio of two sides: fence.json.</summary>
/// <param name="Schema">Version of the format, <see cref="CurrentSchema"/>.</param>
/// <param name="Machine">Where it was measured. It says nothing about others.</param>
/// <param name="Command">The arguments of bench that repeat it.</param>
/// <param name="Entries">By workload, then by number of rounds, ascending.</param>
public sealed record NoiseFence(int Schema, Machine Machine, IReadOnlyList<string> Command, IReadOnlyList<FenceEntry> Entries)
{
    /// <summary>Version of the format. A newer one is refused.</summary>
    public const int CurrentSchema = 3;

    /// <summary>Whether both labels took turns in each round; it says nothing of comparisons by launches then, and the other way round.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ByTurns { get; init; }

    private static readonly JsonSerializerOptions s_lenient = new(RecordFormat.Json) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    /// <summary>Name of the file.</summary>
    public const string FileName = "fence.json";

    /// <summary>UTF-8.</summary>
    public byte[] Format() => [.. JsonSerializer.SerializeToUtf8Bytes(this, RecordFormat.Json), (byte)'\n'];

    /// <summary>Those of older versions are widened to what they would be today.</summary>
    /// <exception cref="UnreadableRunException">It is no fence, or one of a later version, or damaged.</exception>
    public static NoiseFence Parse(byte[] text, string file)
    {
        NoiseFence fence = Deserialize(text, file);
        int sound = fence.Entries.TakeWhile(entry => entry is { IsSound: true }).Count();
        if (sound < fence.Entries.Count)
            throw new UnreadableRunException(file, null, $"entry {sound + 1} of the fence has bounds that are none");
        return fence.Schema <= OldFence.LatestSchema ? OldFence.Widen(fence) : fence;
    }

    /// <summary>Whether it says something about a run that was recorded on <paramref name="machine"/>.</summary>
    public bool IsOf(Machine machine) => Identity(Machine) == Identity(machine);

    /// <summary>
    /// The bounds for a workload that was measured in so many rounds: those of the largest recorded number that is not larger, since fewer
    /// rounds are noisier. Null if nothing is known.
    /// </summary>
    public FenceEntry? Find(string workload, string arguments, int rounds) => Entries
        .Where(entry => entry.Workload == workload && entry.Arguments == arguments && entry.Rounds <= rounds)
        .MaxBy(entry => entry.Rounds);

    // What noise depends on; not the runtime and the SDK, whose change is what people measure.
    private static (string?, int, string?, string, string, string?, string?, int?) Identity(Machine machine) =>
        (machine.Processor, machine.Cores, machine.Governor, machine.OperatingSystem, machine.Architecture, machine.Virtualisation, machine.Wine, machine.PinnedCpu);

    private static NoiseFence Deserialize(byte[] text, string file)
    {
        try
        {
            // First, because a newer one may have fields that nobody knows.
            SchemaOnly about = JsonSerializer.Deserialize<SchemaOnly>(text, s_lenient) ?? throw new UnreadableRunException(file, 1, "the file is no noise fence");
            if (about.Schema is < 1 or > CurrentSchema)
                throw new UnreadableRunException(file, null, $"the fence has schema {about.Schema}, and this program knows schemas 1 to {CurrentSchema}; use the version that wrote it");
            return JsonSerializer.Deserialize<NoiseFence>(text, RecordFormat.Json)!;
        }
        catch (JsonException e)
        {
            throw new UnreadableRunException(file, (e.LineNumber ?? 0) + 1, "the file is no noise fence, or is cut off", e);
        }
    }

    private sealed record SchemaOnly(int Schema);
}
