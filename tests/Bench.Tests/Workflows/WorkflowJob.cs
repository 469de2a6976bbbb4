using YamlDotNet.RepresentationModel;

namespace Bench.Tests.Workflows;

/// <summary>A job of a workflow file.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Name">Of the job.</param>
/// <param name="Workflow">The whole file.</param>
/// <param name="Job">This job's part of it.</param>
internal sealed record WorkflowJob(string File, string Name, YamlMappingNode Workflow, YamlMappingNode Job)
{
    /// <summary>Where the files are.</summary>
    public static string Folder { get; } = Path.Combine(Repository.Root, ".github", "workflows");

    /// <summary>Every job of every file.</summary>
    public static IReadOnlyList<WorkflowJob> All { get; } = [.. Directory.EnumerateFiles(Folder, "*.yml").Order(StringComparer.Ordinal).SelectMany(Read)];

    /// <summary>What the job's token may do: the job's own permissions replace the file's.</summary>
    public IReadOnlyDictionary<string, string> Permissions =>
        ((YamlMappingNode)(Find(Job, "permissions") ?? Workflow.Children["permissions"])).Children
            .ToDictionary(each => Text(each.Key), each => Text(each.Value));

    /// <summary>In order.</summary>
    public IEnumerable<YamlMappingNode> Steps => ((YamlSequenceNode)Job.Children["steps"]).Cast<YamlMappingNode>();

    /// <summary>Everything that a shell or a script engine reads as program text.</summary>
    public IEnumerable<string> Programs => Steps.SelectMany(step => new[] { Find(step, "run"), Input(step, "script") }).OfType<YamlNode>().Select(Text);

    /// <summary>Whether the job's token may change anything, or the job sees a secret.</summary>
    public bool IsPrivileged =>
        Permissions.Values.Contains("write") || Job.AllNodes.OfType<YamlScalarNode>().Any(node => node.Value!.Contains("secrets.", StringComparison.Ordinal));

    /// <summary>Null if it is not there.</summary>
    public static YamlNode? Find(YamlMappingNode node, string key) => node.Children.TryGetValue(key, out YamlNode? value) ? value : null;

    /// <summary>An input of an action; null if it is not given.</summary>
    public static YamlNode? Input(YamlMappingNode step, string name) => Find(step, "with") is YamlMappingNode inputs ? Find(inputs, name) : null;

    /// <summary>Steps that use an action.</summary>
    public IEnumerable<YamlMappingNode> Using(string action) =>
        Steps.Where(step => Find(step, "uses") is { } uses && Text(uses).StartsWith(action + "@", StringComparison.Ordinal));

    public override string ToString() => $"{File}: {Name}";

    /// <summary>A scalar's.</summary>
    public static string Text(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static IEnumerable<WorkflowJob> Read(string path)
    {
        var yaml = new YamlStream();
        using (StreamReader text = System.IO.File.OpenText(path))
            yaml.Load(text);
        var workflow = (YamlMappingNode)yaml.Documents[0].RootNode;
        return ((YamlMappingNode)workflow.Children["jobs"]).Children
            .Select(job => new WorkflowJob(Path.GetFileName(path), Text(job.Key), workflow, (YamlMappingNode)job.Value));
    }
}
