using Xunit.Runner.Common;
using Xunit.Sdk;

namespace TestSupport;

/// <summary>
/// One line for each test as it ends; at the end the failures once more, since they are far above by then, and a last line that counts: what
/// <c>run-tests</c> prints. It runs several projects, and names a file in which each adds to what those before it said.
/// </summary>
public sealed class LineReporter : IRunnerReporter
{
    public bool CanBeEnvironmentallyEnabled => false;

    public string Description => "one line a test, the failures again, and a last line that counts";

    public bool ForceNoLogo => true;

    public bool IsEnvironmentallyEnabled => false;

    public string RunnerSwitch => "lines";

    public ValueTask<IRunnerReporterMessageHandler> CreateMessageHandler(IRunnerLogger logger, IMessageSink? diagnosticMessageSink) =>
        new(new Handler(logger));

    private sealed class Handler(IRunnerLogger logger) : IRunnerReporterMessageHandler
    {
        private readonly Dictionary<string, string> _names = [];
        private readonly List<string> _failures = [];
        private int _passed;
        private int _skipped;

        public bool OnMessage(IMessageSinkMessage message)
        {
            lock (_names)
                Handle(message);
            return true;
        }

        public ValueTask DisposeAsync()
        {
            var summary = new TestSummary(_passed, _skipped, _failures);
            if (Environment.GetEnvironmentVariable(TestSummary.FileVariable) is { Length: > 0 } file)
                summary.AddTo(file);
            else
                logger.LogRaw(summary.ToString());
            return default;
        }

        private void Handle(IMessageSinkMessage message)
        {
            switch (message)
            {
                case ITestStarting starting:
                    _names[starting.TestUniqueID] = starting.TestDisplayName;
                    break;

                case ITestPassed passed:
                    _passed++;
                    logger.LogRaw($"passed   {_names[passed.TestUniqueID]} ({passed.ExecutionTime:F2} s)");
                    break;

                case ITestSkipped skipped:
                    _skipped++;
                    logger.LogRaw($"skipped  {_names[skipped.TestUniqueID]}: {skipped.Reason}");
                    break;

                case ITestFailed failed:
                    Fail(_names[failed.TestUniqueID], failed);
                    break;

                // Fixtures, constructors of collections, the assembly itself: nothing of that belongs to a test, and nothing of it is fine.
                case IErrorMetadata error:
                    Fail(message.GetType().Name, error);
                    break;
            }
        }

        private void Fail(string name, IErrorMetadata error)
        {
            string failure = $"failed   {name}\n{ExceptionUtility.CombineMessages(error)}\n{ExceptionUtility.CombineStackTraces(error)}";
            _failures.Add(failure);
            logger.LogRaw(failure);
        }
    }
}
