using System.Globalization;
using Bench.Machines;
using Comparison.Records;

namespace Bench.Records;

/// <summary>Where does a record go if the user does not say?</summary>
internal static class RecordName
{
    /// <summary><c>results/date-machine-label</c>; the same once more on the same day is another record.</summary>
    public static string Unused(string label, Machine machine)
    {
        string name = Path.Combine("results", string.Create(
            CultureInfo.InvariantCulture, $"{DateTime.Now:yyyy-MM-dd}-{MachineFacts.ShortName(machine)}-{label}"));
        return Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : $"{name}-{number}").First(path => !Path.Exists(path));
    }
}
