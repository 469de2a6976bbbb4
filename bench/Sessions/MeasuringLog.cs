using System.Globalization;
using Bench.Shell;
using BenchmarkDotNet.Loggers;

namespace Bench.Sessions;

/// <summary>Everything that BenchmarkDotNet says in a measuring, in one file below BenchmarkDotNet.Artifacts: for when a case fails.</summary>
internal sealed class MeasuringLog : IDisposable
{
    private readonly ForgivingWriter _file;

    private MeasuringLog(ForgivingWriter file)
    {
        _file = file;
        Logger = new TextLogger(file);
    }

    public ILogger Logger { get; }

    /// <exception cref="UserError">The file cannot be made.</exception>
    public static MeasuringLog Create()
    {
        string folder = Path.GetFullPath("BenchmarkDotNet.Artifacts");
        return UserError.Wrap($"the folder {folder} cannot be written", () =>
        {
            Directory.CreateDirectory(folder);
            return new MeasuringLog(new ForgivingWriter(new StreamWriter(Path.Combine(
                folder, string.Create(CultureInfo.InvariantCulture, $"measuring-{DateTime.Now:yyyyMMdd-HHmmss}-{Environment.ProcessId}.log")))));
        });
    }

    public void Dispose() => _file.Dispose();
}
