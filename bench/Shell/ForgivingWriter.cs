using System.Text;

namespace Bench.Shell;

/// <summary>
/// Text that is worth less than what goes on meanwhile: once it cannot be written (a full disk, a console that is gone), the rest of it is
/// dropped, and nothing ends for it.
/// </summary>
internal sealed class ForgivingWriter(TextWriter inner) : TextWriter
{
    private bool _isLost;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => Try(() => inner.Write(value));

    public override void Write(char[] buffer, int index, int count) => Try(() => inner.Write(buffer, index, count));

    public override void Write(string? value) => Try(() => inner.Write(value));

    public override void WriteLine(string? value) => Try(() => inner.WriteLine(value));

    public override void Flush() => Try(inner.Flush);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Try(inner.Dispose);
        base.Dispose(disposing);
    }

    private void Try(Action write)
    {
        if (_isLost)
            return;
        try
        {
            write();
        }
        catch (IOException)
        {
            _isLost = true;
        }
    }
}
