using System.Text.Json;

namespace Bench.Jobs.Conformance;

/// <summary>What a line that an xunit.v3 program prints in automated mode says about a test.</summary>
internal sealed class TestMessages
{
    private readonly Dictionary<string, string> _names = [];

    /// <summary>The test that began last; null before the first one.</summary>
    public string? Begun { get; private set; }

    /// <summary>Whether the line says that all tests are done.</summary>
    public static bool IsLast(string line) => line.StartsWith('{') && line.Contains("\"$type\":\"test-assembly-finished\"", StringComparison.Ordinal);

    /// <summary>Whether the line names something that went wrong outside of a test, such as in a fixture's end.</summary>
    public static bool IsError(string line) =>
        line.StartsWith('{') && (line.Contains("-cleanup-failure\"", StringComparison.Ordinal) || line.Contains("\"$type\":\"error\"", StringComparison.Ordinal));

    /// <summary>Takes the next line.</summary>
    /// <returns>Name and outcome of the test that the line ends; null for every other line.</returns>
    public (string Test, TestOutcome Outcome)? Take(string line)
    {
        try
        {
            return line.StartsWith('{') ? Read(line) : null;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // What a test printed itself.
            return null;
        }
    }

    private (string Test, TestOutcome Outcome)? Read(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement message = document.RootElement;
        switch (message.GetProperty("$type").GetString())
        {
            case "test-starting":
                Begun = _names[Text("TestUniqueID")] = Text("TestDisplayName");
                return null;
            case "test-passed":
                return (Name(), TestOutcome.Passed);
            case "test-skipped":
                return (Name(), TestOutcome.Skipped(Text("Reason")));
            case "test-failed":
                return (Name(), TestOutcome.Failed($"{Texts("Messages")}\n{Texts("StackTraces")}"));
            default:
                return null;
        }

        string Name() => _names[Text("TestUniqueID")];
        string Text(string property) => message.GetProperty(property).GetString()!;
        string Texts(string property) => string.Join('\n', message.GetProperty(property).EnumerateArray().Select(item => item.GetString()));
    }
}
