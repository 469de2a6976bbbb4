using Comparison.Verdicts;
using Perfolizer.Mathematics.Multimodality;
using Pragmastat;

namespace Comparison.Cautions;

/// <summary>Do the samples of a side gather around more than one value?</summary>
internal static class Modes
{
    // Fewer samples have gaps by chance.
    private const int Least = 20;

    public static Warning? Check(string side, IReadOnlyList<Runs.Sample> samples)
    {
        double[] times = [.. samples.Select(sample => sample.Nanoseconds)];
        // The detector refuses samples without any spread.
        if (times.Length < Least || times.Max() - times.Min() < 1e-6)
            return null;
        ModalityData modality = LowlandModalityDetector.Instance.DetectModes(new Pragmastat.Sample(times));
        if (modality.Modality < 2)
            return null;
        IEnumerable<string> modes = modality.Modes.Select(mode =>
            FormattableString.Invariant($"{Times.Format(Toolkit.Center(mode.Sample).NominalValue)} ({mode.Sample.Size} samples)"));
        return Text.Warning(WarningKind.SeveralModes, $"The samples of the {side} have {modality.Modality} modes: {string.Join(", ", modes)}.");
    }
}
