using System.Text.Json;

namespace Bench.Jobs.Conformance;

/// <summary>What a line that an xunit.v3 program prints in automated mode says about a test.</summary>
/// <param name="begun">Gets the name of each test that begins; null: nobody wants to know.</param>
internal sealed class TestMessages(Action<string>? begun = null)
{
    private readonly Dictionary<string, string> _names = [];

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
                _names[Text("TestUniqueID")] = Text("TestDisplayName");
                begun?.Invoke(Text("TestDisplayName"));
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
