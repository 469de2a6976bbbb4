using System.CommandLine;

namespace Comparison.Tool;

/// <summary>The program <c>bdn-compare</c>.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        var root = new RootCommand(CompareCommand.Description);
        new CompareCommand(new CompareCaller("bdn-compare", null, null)).AddTo(root);
        return UserError.Report("bdn-compare", () => root.Parse(arguments).InvokeOrExplain());
    }
}
