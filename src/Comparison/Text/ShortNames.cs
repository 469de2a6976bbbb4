using Comparison.Runs;

namespace Comparison.Text;

/// <summary>The names of many cases where there is little room: what tells none of them apart is left out, and said once.</summary>
internal sealed class ShortNames
{
    // More lists of arguments than these are no help to a reader.
    private const int MostSignatures = 4;

    private readonly Dictionary<(string, string), string> _names;

    private ShortNames(Dictionary<(string, string), string> names, string? common)
    {
        _names = names;
        Common = common;
    }

    /// <summary>What was left out of the names, in sentences; null if nothing was.</summary>
    public string? Common { get; }

    /// <summary>Different for cases whose full names are; without the variant.</summary>
    /// <param name="id">One of those that this was made from.</param>
    public string this[CaseId id] => _names[(id.Workload, id.Arguments)];

    /// <param name="ids">All that are named together.</param>
    public static ShortNames From(IEnumerable<CaseId> ids)
    {
        CaseId[] all = [.. ids.DistinctBy(id => (id.Workload, id.Arguments))];
        Dictionary<CaseId, NamedArgument[]> arguments = all.ToDictionary(id => id, id => NamedArgument.Split(id.Arguments));
        Dictionary<string, string> methods = Methods([.. all.Select(id => id.Workload).Distinct()]);
        // The same wherever it occurs, and more than once.
        HashSet<NamedArgument> same =
        [
            .. arguments.Values.SelectMany(each => each).Where(each => each.Name.Length > 0).GroupBy(each => each.Name)
                .Where(values => values.Skip(1).Any() && values.Distinct().Count() == 1).Select(values => values.First()),
        ];
        HashSet<string> unnamed =
        [
            .. all.GroupBy(id => id.Workload)
                .Where(cases => cases.Select(id => string.Join(',', arguments[id].Select(one => one.Name))).Distinct().Count() == 1)
                .Select(cases => cases.Key),
        ];

        Dictionary<CaseId, string> names = all.ToDictionary(id => id, Name);
        HashSet<string> ambiguous = [.. names.Values.GroupBy(name => name).Where(alike => alike.Skip(1).Any()).Select(alike => alike.Key)];
        string common = ambiguous.Count < names.Count ? Sentences() : "";
        return new ShortNames(
            all.ToDictionary(id => (id.Workload, id.Arguments), id => ambiguous.Contains(names[id]) ? id.FullName : names[id]),
            common.Length > 0 ? common : null);

        string Name(CaseId id)
        {
            string text = string.Join(", ", arguments[id].Where(one => !same.Contains(one))
                .Select(one => unnamed.Contains(id.Workload) || one.Name.Length == 0 ? one.Value : $"{one.Name}: {one.Value}"));
            return text.Length == 0 ? methods[id.Workload] : $"{methods[id.Workload]}({text})";
        }

        string Sentences()
        {
            string[] namespaces =
            [
                .. methods.Where(method => method.Value.Length < method.Key.Length).Select(method => method.Key[..^(method.Value.Length + 1)]).Distinct(),
            ];
            string[] signatures =
            [
                .. all.Where(id => unnamed.Contains(id.Workload)).DistinctBy(id => id.Workload)
                    .Select(id => string.Join(", ", arguments[id].Where(one => one.Name.Length > 0 && !same.Contains(one)).Select(one => one.Name)))
                    .Where(text => text.Length > 0).Distinct(),
            ];
            return string.Join(' ',
            [
                .. namespaces.Length + same.Count > 0
                    ? [$"Left out of names: {string.Join(", ", [.. namespaces, .. same.Select(one => $"{one.Name}: {one.Value}")])}."] : Array.Empty<string>(),
                .. signatures.Length is > 0 and <= MostSignatures ? [$"In brackets: {string.Join("; or ", signatures)}."] : Array.Empty<string>(),
            ]);
        }
    }

    // Type and method; the method alone where all have one type.
    private static Dictionary<string, string> Methods(string[] workloads)
    {
        bool oneType = workloads.Length > 1 && workloads.All(IsPlain) && workloads.Select(workload => Last(workload, 1).Type).Distinct().Count() == 1;
        Dictionary<string, string> methods = workloads.ToDictionary(workload => workload, workload => IsPlain(workload) ? Last(workload, oneType ? 1 : 2).Method : workload);
        HashSet<string> ambiguous = [.. methods.Values.GroupBy(method => method).Where(alike => alike.Skip(1).Any()).Select(alike => alike.Key)];
        return methods.ToDictionary(method => method.Key, method => ambiguous.Contains(method.Value) ? method.Key : method.Value);
    }

    // Dots within generic types and in what is no name of C# at all do not part anything.
    private static bool IsPlain(string workload) => workload.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.' or '`' or '+');

    private static (string Type, string Method) Last(string workload, int parts)
    {
        string[] all = workload.Split('.');
        return (string.Join('.', all.SkipLast(parts)), string.Join('.', all.TakeLast(parts)));
    }
}
