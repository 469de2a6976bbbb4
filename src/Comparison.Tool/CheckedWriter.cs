using System.Text;

namespace Comparison.Tool;

/// <summary>Text that somebody waits for: that it cannot be written (a full disk, a reader that is gone) is said in one line.</summary>
internal sealed class CheckedWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Check(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Check(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Check(() => inner.Write(value));

    public override void WriteLine(string? value) => Check(() => inner.WriteLine(value));

    public override void Flush() => Check(inner.Flush);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }

    private static void Check(Action write) => UserError.Wrap("the output cannot be written", write);
}
