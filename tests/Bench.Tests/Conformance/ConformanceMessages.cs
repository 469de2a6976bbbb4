using System.Text.Json;

namespace Bench.Tests.Conformance;

/// <summary>What a line that an xunit.v3 program prints in automated mode says about a test.</summary>
internal sealed class ConformanceMessages
{
    private readonly Dictionary<string, string> _names = [];

    /// <summary>Takes the next line.</summary>
    /// <returns>Name and outcome of the test that the line ends; null for every other line.</returns>
    public (string Test, ConformanceOutcome Outcome)? Take(string line)
    {
        if (!line.StartsWith('{'))
            return null;

        using JsonDocument document = JsonDocument.Parse(line);
        JsonElement message = document.RootElement;
        switch (message.GetProperty("$type").GetString())
        {
            case "test-starting":
                _names[Text("TestUniqueID")] = Text("TestDisplayName");
                return null;
            case "test-passed":
                return (Name(), ConformanceOutcome.Passed);
            case "test-skipped":
                return (Name(), ConformanceOutcome.Skipped(Text("Reason")));
            case "test-failed":
                return (Name(), ConformanceOutcome.Failed($"{Texts("Messages")}\n{Texts("StackTraces")}"));
            default:
                return null;
        }

        string Name() => _names[Text("TestUniqueID")];
        string Text(string property) => message.GetProperty(property).GetString()!;
        string Texts(string property) => string.Join('\n', message.GetProperty(property).EnumerateArray().Select(item => item.GetString()));
    }
}
