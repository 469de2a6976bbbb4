using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bench.PullRequests.Plans;

/// <summary>What is to be done about a comment: the jobs of the workflow act on it.</summary>
/// <param name="Kind">Which of the other fields there are.</param>
internal sealed record Plan(PlanKind Kind)
{
    // The standard encoder writes nothing but ASCII: no text of a comment ends a line of a workflow's output.
    private static readonly JsonSerializerOptions s_json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>Why there is nothing to do, for the log.</summary>
    public string? Reason { get; init; }

    /// <summary>The answer, in Markdown.</summary>
    public string? Reply { get; init; }

    /// <summary>What is measured where.</summary>
    public TargetMatrix? Matrix { get; init; }

    /// <summary>The command as it was understood: defused, for code spans.</summary>
    public string? Command { get; init; }

    /// <summary>A percentage or a time; null: the usual one.</summary>
    public string? Threshold { get; init; }

    /// <summary>C# that is measured beside the strategies of the commit; null: commits are compared.</summary>
    public string? Code { get; init; }

    /// <summary>SHA-256 of the code, hexadecimal.</summary>
    public string? CodeDigest { get; init; }

    /// <summary>Cases of one commit, all strategies together.</summary>
    public int? Cases { get; init; }

    /// <summary>What a target will probably take.</summary>
    public int? Minutes { get; init; }

    /// <summary>What the author should know. Markdown, a sentence each.</summary>
    public IReadOnlyList<string>? Notes { get; init; }

    /// <summary>One line.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, s_json);

    /// <exception cref="UserError">It is not what <see cref="ToJson"/> wrote.</exception>
    public static Plan Parse(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Plan>(json, s_json) ?? throw new UserError("the plan is empty. 'bench pr plan' writes one.");
        }
        catch (JsonException e)
        {
            throw new UserError("the plan is not one that 'bench pr plan' wrote.", e);
        }
    }
}
