using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bench.Jobs;
using Bench.Jobs.Added;
using Bench.Records;
using Bench.Sessions;
using Bench.Sessions.Turns;
using Bench.Shell;
using BenchmarkDotNet.Wine;
using Perfolizer.Metrology;

namespace Bench.Verbs;

/// <summary>The verb <c>compare-commits</c>: two or more commits of this repository, measured in the same rounds, compared with the first.</summary>
internal static class CompareCommitsCommand
{
    private const string Name = "compare-commits";

    private static readonly Argument<string?> s_range = new("commits")
    {
        Description = "A..B, or A,B[,C]: whatever git takes for a commit, such as HEAD~1..HEAD. The first one is the base.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> s_commits = new("-commits", "--commits") { Description = "The same as an option.", HelpName = "A,B" };

    private static readonly Option<bool> s_allowDirty = new("--allow-dirty")
    {
        Description = "Go on although the work tree has changes: they are in no commit, and are not measured.",
    };

    public static Command Create()
    {
        var command = new Command(Name, "Builds commits of this repository, measures them in the same rounds, in which they take turns, and compares them. " + MeasureOptions.TheirsText)
        {
            s_range, s_commits, s_allowDirty, CompareOptions.Threshold,
            MeasureOptions.Strategies, MeasureOptions.Rounds, MeasureOptions.UntilSettled, MeasureOptions.NoTurns, MeasureOptions.Seed, MeasureOptions.Label, MeasureOptions.Out,
        };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => Run(Read(parsed)));
        return command;
    }

    /// <summary>What arguments of this verb ask for.</summary>
    /// <param name="range">As <see cref="CommitRange"/> has it.</param>
    /// <param name="arguments">Beside the range.</param>
    /// <param name="folder">Of the records.</param>
    /// <exception cref="UserError">One of them cannot be used.</exception>
    public static CommitsRequest Read(string range, IReadOnlyList<string> arguments, string folder) =>
        Read(Create().Parse([range, .. arguments])) with { Folder = folder };

    /// <summary>Builds, measures and compares.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    /// <exception cref="UserError">The request or the machine cannot be used.</exception>
    public static int Run(CommitsRequest request)
    {
        var wall = Stopwatch.StartNew();
        Environment.CurrentDirectory = SolutionFolder.Find();
        (string range, MeasuringPlan plan, Threshold threshold, string folder, bool allowDirty) = request;
        IReadOnlyList<string> hashes = CommitRange.Resolve(Environment.CurrentDirectory, range);
        if (!allowDirty && !WorkTree.StateOf(Environment.CurrentDirectory).Clean)
            throw new UserError("the work tree has changes, which are in no commit and would not be measured. Commit or stash them, or say --allow-dirty.");
        if (Path.Exists(folder))
            throw new UserError($"{folder} exists, and results are never overwritten. Name another folder with --out.");

        using var taken = MeasuringLock.Take([Name, range]);
        using var interruption = new Interruption("bench");
        List<CommitBuild> builds = [];
        List<RemoteSide> sides = [];
        var machine = new BenchmarkHost(Additions.None);
        interruption.BeforeLeaving = CleanUp;
        try
        {
            foreach (string hash in hashes)
            {
                var build = CommitBuild.CheckOut(Environment.CurrentDirectory, hash);
                builds.Add(build);
                Console.Error.WriteLine($"building {build.ShortHash} ...");
                build.Build();
                if (interruption.IsRequested)
                    return ExitCode.Interrupted;
                if (build.Program is { } program)
                    AddSide(build, program);
            }
            return Measure(plan, threshold, folder, builds, sides, machine, interruption, wall);
        }
        finally
        {
            CleanUp();
        }

        void AddSide(CommitBuild build, string program)
        {
            try
            {
                sides.Add(RemoteSide.Start(build.ShortHash, program, SideArguments(plan)));
            }
            catch (SideFailure e)
            {
                build.Fail(e.Message);
            }
        }

        void CleanUp()
        {
            sides.ForEach(side => side.Dispose());
            builds.ForEach(build => build.Dispose());
            machine.Dispose();
        }
    }

    // What says how the sides are compared is this program's, and older ones do not know it.
    private static IEnumerable<string> SideArguments(MeasuringPlan plan) =>
        plan.Command.Skip(2).TakeWhile(word => word is not ("--threshold" or "--until-settled" or "--no-turns"));

    private static CommitsRequest Read(ParseResult parsed)
    {
        string range = parsed.GetValue(s_range) ?? parsed.GetValue(s_commits)
            ?? throw new UserError("which commits? Write, for example, 'bench compare-commits HEAD~1..HEAD'.");
        return new CommitsRequest(
            range,
            Plan(parsed, range),
            CompareOptions.ThresholdOf(parsed),
            Path.GetFullPath(
                parsed.GetValue(MeasureOptions.Out)?.FullName
                ?? Path.Combine(SolutionFolder.Find(), "BenchmarkDotNet.Artifacts", $"commits-{DateTime.Now:yyyyMMdd-HHmmss}")),
            parsed.GetValue(s_allowDirty));
    }

    // The strategies as they were named: one that a commit lacks is a finding about that commit.
    private static MeasuringPlan Plan(ParseResult parsed, string range)
    {
        MeasuringPlan plan = MeasureOptions.Plan(Name, parsed, []);
        string[] strategies = parsed.GetValue(MeasureOptions.Strategies) ?? [];
        return plan with
        {
            Label = parsed.GetValue(MeasureOptions.Label) ?? "commits",
            Command =
            [
                Name, range,
                .. strategies.Length > 0 ? (string[])["--strategies", string.Join(',', strategies)] : [],
                "--rounds", plan.Rounds.ToString(CultureInfo.InvariantCulture),
                "--seed", plan.Seed.ToString(CultureInfo.InvariantCulture),
                .. plan.Runtimes.Exact, .. plan.Runtimes.Others,
                .. parsed.GetValue(CompareOptions.Threshold) is { } threshold ? (string[])["--threshold", threshold] : [],
                .. parsed.GetValue(MeasureOptions.UntilSettled) ? (string[])["--until-settled"] : [],
                .. parsed.GetValue(MeasureOptions.NoTurns) ? (string[])["--no-turns"] : [],
            ],
        };
    }

    private static int Measure(
        MeasuringPlan plan, Threshold threshold, string folder, List<CommitBuild> builds, List<RemoteSide> sides, BenchmarkHost machine, Interruption interruption,
        Stopwatch wall)
    {
        if (sides.Count > 0 && sides.All(side => side.Cases.Count == 0))
            throw new NothingSelected();
        (IMeasuredSide Side, RecordFolder Record)[] recorded = SessionRecords.Create(
            folder, plan, [.. sides.Select(side => ((IMeasuredSide)side, side.Machine))]);
        foreach (CommitBuild build in builds.Where(build => build.Error is not null))
        {
            Directory.CreateDirectory(Path.Combine(folder, build.ShortHash));
            AtomicFile.WriteForPeople(
                Path.Combine(folder, build.ShortHash, build.ErrorFile), Encoding.UTF8.GetBytes(build.Error + "\n"));
            Console.Error.WriteLine($"bench: {build.ShortHash} {(build.Program is null ? "does not build" : "cannot be measured")}: {build.Error}");
        }
        foreach (RemoteSide side in sides.Where(side => side.UnknownStrategies.Count > 0))
            Console.Error.WriteLine($"bench: {side.Label} has no strategy {string.Join(", ", side.UnknownStrategies)}");

        bool canTakeTurns = sides.TrueForAll(side => side.TakesTurns);
        if (!canTakeTurns && plan.Looks is not null)
            throw new UserError("a commit is older than turns, by which --until-settled judges. Leave it out.");
        bool takeTurns = canTakeTurns && plan.TakesTurns;
        if (!canTakeTurns)
            Console.Error.WriteLine("bench: a commit is older than turns; every case has launches of its own.");
        using var log = MeasuringLog.Create();
        // Opened while the sides' server lives: who opens a session later would start a dead one, and find nothing wrong.
        _ = takeTurns && recorded.Length > 0 ? machine.Wine?.Value : null;
        TurnSession? turns = takeTurns ? new TurnSession(new Conductor(TurnLimits.Usual, log.Logger, machine.RestartWineServer, interruption.Token), plan.Seed) : null;
        if (recorded.Length > 0 && !new InterleavedSession(recorded, plan.Seed, turns, plan.CreateLimits(), interruption, wall).Run())
        {
            Console.Error.WriteLine($"bench: interrupted; the finished rounds are in {folder}.");
            return ExitCode.Interrupted;
        }
        bool allWell = builds.All(build => build.Error is null) && recorded.All(each => each.Record.Header.Failures.Count == 0);
        if (recorded.Length > 1)
            CommitReport.Write(folder, [.. recorded.Select(each => each.Record.FullPath)], threshold);
        Console.WriteLine($"Records and reports: {folder}");
        return allWell ? ExitCode.Done : ExitCode.CaseFailed;
    }
}
