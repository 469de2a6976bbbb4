using Bench.Tests.Conformance;
using Xunit;

[assembly: AssemblyFixture(typeof(ConformanceSuite))]
