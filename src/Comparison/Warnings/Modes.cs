using Comparison.Runs;
using Comparison.Text;
using Comparison.Verdicts;
using Perfolizer.Mathematics.Multimodality;
using Pragmastat;

namespace Comparison.Warnings;

/// <summary>Do the samples of a side gather around more than one value?</summary>
internal static class Modes
{
    // Fewer samples have gaps by chance.
    private const int Least = 20;

    public static Warning? Check(string side, IReadOnlyList<Observation> samples)
    {
        double[] times = [.. samples.Select(sample => sample.Nanoseconds)];
        // The detector refuses samples without any spread.
        if (times.Length < Least || times.Max() - times.Min() < 1e-6)
            return null;
        ModalityData modality = LowlandModalityDetector.Instance.DetectModes(new Pragmastat.Sample(times));
        if (modality.Modality < 2)
            return null;
        IEnumerable<string> modes = modality.Modes.Select(mode =>
            FormattableString.Invariant($"{Figures.Time(Toolkit.Center(mode.Sample).NominalValue)} ({mode.Sample.Size} samples)"));
        return WarningText.Create(WarningKind.SeveralModes, $"The samples of the {side} have {modality.Modality} modes: {string.Join(", ", modes)}.");
    }
}
