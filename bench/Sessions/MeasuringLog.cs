using System.Globalization;
using BenchmarkDotNet.Loggers;

namespace Bench.Sessions;

/// <summary>Everything that BenchmarkDotNet says in a measuring, in one file below BenchmarkDotNet.Artifacts: for when a case fails.</summary>
internal sealed class MeasuringLog : IDisposable
{
    private readonly StreamWriter _file;

    private MeasuringLog(StreamWriter file)
    {
        _file = file;
        Logger = new StreamLogger(file);
    }

    public ILogger Logger { get; }

    /// <exception cref="UserError">The file cannot be made.</exception>
    public static MeasuringLog Create()
    {
        string folder = Path.GetFullPath("BenchmarkDotNet.Artifacts");
        try
        {
            Directory.CreateDirectory(folder);
            return new MeasuringLog(new StreamWriter(Path.Combine(
                folder, string.Create(CultureInfo.InvariantCulture, $"measuring-{DateTime.Now:yyyyMMdd-HHmmss}.log"))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"the folder {folder} cannot be written: {e.Message}", e);
        }
    }

    public void Dispose() => _file.Dispose();
}
