using Xunit.Runner.Common;

[assembly: CLSCompliant(false)]
[assembly: RegisterRunnerReporter(typeof(LineReporter))]
