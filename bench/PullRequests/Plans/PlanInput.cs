using System.Text;

namespace Bench.PullRequests.Plans;

/// <summary>Reads text that strangers can influence: from a variable or from standard input, never from an argument.</summary>
internal static class PlanInput
{
    /// <summary>A comment.</summary>
    public const string CommentVariable = "BENCH_COMMENT";

    /// <summary>What <c>bench pr plan</c> has printed.</summary>
    public const string PlanVariable = "BENCH_PLAN";

    // A plan with its reply is a few thousand characters.
    private const int MaxPlanLength = 1 << 20;

    /// <summary>The comment, or more of it than a comment can have.</summary>
    /// <param name="input">Standard input.</param>
    public static string ReadComment(Stream input) => Read(CommentVariable, input, Planner.MaxCommentLength + 1);

    /// <param name="input">Standard input.</param>
    /// <exception cref="UserError">It is no plan, or there is nothing to measure in it.</exception>
    public static Plan ReadRun(Stream input)
    {
        var plan = Plan.Parse(Read(PlanVariable, input, MaxPlanLength));
        return plan is { Kind: PlanKind.Run, Matrix.Include.Count: > 0 } ? plan : throw new UserError("the plan measures nothing: its kind is not 'run'.");
    }

    private static string Read(string variable, Stream input, int maxLength)
    {
        if (Environment.GetEnvironmentVariable(variable) is { } text)
            return text;
        // Not the console's reader: it takes the terminal's encoding.
        using var reader = new StreamReader(input, Encoding.UTF8);
        char[] buffer = new char[maxLength];
        return new string(buffer, 0, reader.ReadBlock(buffer));
    }
}
