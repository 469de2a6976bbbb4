namespace BenchmarkDotNet.Wine;

/// <summary>Where are the programs that Windows processes are started with?</summary>
/// <param name="Wine">Full path of <c>wine</c>.</param>
/// <param name="Server">Full path of <c>wineserver</c>.</param>
/// <param name="TaskSet">Full path of <c>taskset</c>, which starts a program on one CPU.</param>
internal sealed record WineTools(string Wine, string Server, string TaskSet)
{
    /// <summary>The one command that installs Wine on Debian and Ubuntu: the first package brings the launchers, the second the 64-bit Wine.</summary>
    public const string InstallCommand = "apt-get install --no-install-recommends wine wine64";

    /// <summary>Looks on PATH.</summary>
    /// <exception cref="WineException">One of them is not there; the message says how to install it.</exception>
    public static WineTools Find() => Missing() is { } missing
        ? throw new WineException(missing)
        : new WineTools(OnPath("wine")!, OnPath("wineserver")!, OnPath("taskset")!);

    /// <summary>What is not there and how to install it; null if everything is.</summary>
    public static string? Missing() =>
        Missing("wine", InstallCommand) ?? Missing("wineserver", InstallCommand) ?? Missing("taskset", "apt-get install util-linux");

    private static string? Missing(string program, string install) => OnPath(program) is not null ? null
        : $"'{program}' is not on PATH; Windows processes are run with Wine here. Type, as root: {install}";

    private static string? OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
