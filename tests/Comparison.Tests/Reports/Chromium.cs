using Microsoft.Playwright;
using Xunit;

namespace Comparison.Tests.Reports;

/// <summary>Debian's browser, started once for a class of tests.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Why tests are skipped where it is missing.</summary>
    public const string Missing = "Debian's chromium is not on PATH, and a Windows program under Wine has none. As root, for Linux: apt-get install chromium";

    private static readonly string? s_program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium")).FirstOrDefault(File.Exists);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Whether it is there.</summary>
    public static bool IsThere => s_program is not null;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!IsThere)
            return;
        _playwright = await Playwright.CreateAsync();
        // Without a sandbox, which neither root nor everybody on Ubuntu may have; the pages are the tests' own.
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = s_program, ChromiumSandbox = false });
    }

    /// <summary>Opens a page of which nothing is remembered.</summary>
    /// <param name="html">What it shows.</param>
    /// <param name="options">How large it is, whether it is dark, ...</param>
    public async Task<OpenedPage> Open(string html, BrowserNewContextOptions? options = null) => await OpenedPage.Open(await _browser!.NewContextAsync(options), html);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
