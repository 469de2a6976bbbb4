using Bench.Tests;
using Bench.Tests.Conformance;
using Xunit;
using Xunit.Runner.Common;

[assembly: CLSCompliant(false)]
[assembly: AssemblyFixture(typeof(ConformanceSuite))]
[assembly: RegisterRunnerReporter(typeof(LineReporter))]
