using System.Diagnostics;
using System.Reflection;
using System.Text;
using Xunit.v3;

namespace Conformance.Support;

/// <summary>Ends the process, with the test's name, when a test does not end: a thread that waits for the kernel cannot be stopped.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class WatchdogAttribute : BeforeAfterTestAttribute
{
    /// <summary>A test of the watchdog itself sets a shorter limit.</summary>
    private const string LimitVariable = "CONFORMANCE_WATCHDOG_SECONDS";

    private static readonly TimeSpan s_limit = int.TryParse(Environment.GetEnvironmentVariable(LimitVariable), out int seconds)
        ? TimeSpan.FromSeconds(seconds)
        : TimeSpan.FromSeconds(120) * Scale.Factor;

    // Tests run one at a time.
    private static Timer? s_timer;

    public override void Before(MethodInfo methodUnderTest, IXunitTest test) =>
        s_timer = new Timer(static name => End((string)name!), test.TestDisplayName, s_limit, Timeout.InfiniteTimeSpan);

    public override void After(MethodInfo methodUnderTest, IXunitTest test) => s_timer?.Dispose();

    private static void End(string testName)
    {
        // Not Console.Error: in the automated mode xunit takes what tests write, and nobody would ever print it.
        using (Stream error = Console.OpenStandardError())
            error.Write(Encoding.UTF8.GetBytes($"WATCHDOG: '{testName}' did not end within {s_limit.TotalSeconds} s; the process ends itself.\n"));

        // Not FailFast: Wine's crash handler would print pages, and ordinary ends wait for threads that never come.
        Process.GetCurrentProcess().Kill();
    }
}
