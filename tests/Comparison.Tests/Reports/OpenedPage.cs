using Microsoft.Playwright;

namespace Comparison.Tests.Reports;

/// <summary>A file that a browser has opened, with everything that it complained of or asked for.</summary>
public sealed class OpenedPage : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("page-");
    private readonly List<string> _complaints = [];

    private OpenedPage(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) => _complaints.Add($"console {message.Type}: {message.Text}");
        page.PageError += (_, error) => _complaints.Add($"error: {error}");
        page.Request += (_, request) =>
        {
            if (!request.IsNavigationRequest)
                _complaints.Add($"request: {request.Url}");
        };
    }

    /// <summary>For whatever a person does.</summary>
    public IPage Page { get; }

    /// <summary>Messages, errors and requests. There should be none.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Opens it.</summary>
    public static async Task<OpenedPage> Open(IBrowserContext context, string html)
    {
        var opened = new OpenedPage(context, await context.NewPageAsync());
        string file = Path.Combine(opened._folder.FullName, "page.html");
        await File.WriteAllTextAsync(file, html);
        await opened.Page.GotoAsync(new Uri(file).AbsoluteUri);
        return opened;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
