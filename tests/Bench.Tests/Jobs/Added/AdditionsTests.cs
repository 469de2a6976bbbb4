using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Bench.Jobs.Added;
using Bench.Jobs.Conformance;
using Comparison.Records;
using IoStrategies;
using Xunit;

namespace Bench.Tests.Jobs.Added;

/// <summary>Strategies and workloads from elsewhere: what is loaded, and what is refused in one line.</summary>
public sealed class AdditionsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bench-tests-").FullName;

    public AdditionsTests() => Requires.Sdk();

    public void Dispose()
    {
        // Windows deletes no assembly that is loaded.
        if (!OperatingSystem.IsWindows())
            Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_file_with_a_strategy_and_a_workload_is_compiled_and_loaded()
    {
        string path = Write("idea.cs", Strategy("Idea", "my-idea") + """

            public class Perf_Mine
            {
                [Benchmark]
                public void Nothing() => Verification();

                private static void Verification() => throw new InvalidDataException("It verifies.");
            }
            """);
        Additions additions = Additions.Load([path], [], []);

        AddedFile file = Assert.Single(additions.Files);
        Assert.Equal(["my-idea"], file.Strategies.Select(strategy => strategy.Id));
        Assert.Equal(["Perf_Mine"], file.Workloads.Select(type => type.FullName));
        Assert.Equal([.. IoStrategyCatalog.All.Select(strategy => strategy.Id), "my-idea"], additions.Strategies.Select(strategy => strategy.Id));
        Assert.Equal([new AddedSource("idea.cs", AddedFile.DigestOf(path))], additions.Sources!);
        Assert.NotNull(additions.WithoutProject);
        Assert.Contains(file.Assembly.GetName().Name!, additions.Assemblies, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_compiled_is_an_assembly_that_can_be_named_itself()
    {
        Additions compiled = Additions.Load([Write("idea.cs", Strategy("Idea", "as-assembly"))], [], []);
        string library = Path.Combine(_folder, "Idea.dll");
        File.Copy(compiled.Files[0].Assembly.Location, library);
        Assert.Equal(["as-assembly"], Additions.Load([], [library], []).Added.Select(strategy => strategy.Id));
    }

    [Fact]
    public void The_first_error_is_named_with_its_line() =>
        AssertRefused(@"idea\.cs does not compile: .*idea\.cs\(2,\d+\): error CS\d+: ", "public class A\n{ int x = nothing; }");

    [Fact]
    public void Two_strategies_of_one_id_are_named() =>
        AssertRefused(@"idea\.cs: A and B have the same id 'twin'", Strategy("A", "twin") + Strategy("B", "twin"));

    [Fact]
    public void An_id_of_the_catalog_is_taken() => AssertRefused("the catalog has a strategy of the id 'native-event' already", Strategy("A", "native-event"));

    [Fact]
    public void An_id_that_is_no_id_is_refused() => AssertRefused("the id of A is not in kebab-case", Strategy("A", "My Idea"));

    [Fact]
    public void A_file_without_anything_to_measure_is_refused() => AssertRefused("has neither a strategy .* nor a workload", "public class Nothing { }");

    [Fact]
    public void A_strategy_that_cannot_be_made_is_refused() =>
        AssertRefused(@"A cannot be made \(no machine\)", Strategy("A", "cannot", """public A() => throw new InvalidOperationException("no machine");"""));

    [Fact]
    public void A_workload_of_an_existing_name_is_refused() =>
        AssertRefused("there is a workload System.IO.Tests.Perf_FileStream already", "namespace System.IO.Tests; public class Perf_FileStream { [Benchmark] public void Read() { } }");

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.EndsWith("no.cs: there is no such file.", Refused(() => Additions.Load([Path.Combine(_folder, "no.cs")], [], [])), StringComparison.Ordinal);

    [Fact]
    public void The_same_file_twice_is_refused()
    {
        string path = Write("idea.cs", Strategy("A", "once"));
        Assert.EndsWith("are the same.", Refused(() => Additions.Load([path, path], [], [])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_assembly_is_refused()
    {
        string path = Write("library.dll", "MZ, it says");
        Assert.Equal($"{path}: it is no .NET assembly.", Refused(() => Additions.Load([], [path], [])));
    }

    [Fact]
    public void An_assembly_for_another_version_of_the_contract_says_which()
    {
        byte[] content = File.ReadAllBytes(Additions.Load([Write("old.cs", Strategy("A", "of-another-version"))], [], []).Files[0].Assembly.Location);
        content[VersionInReference(content, typeof(IIoStrategy).Assembly.GetName().Name!)] = 7;
        string path = Path.Combine(_folder, "Old.dll");
        File.WriteAllBytes(path, content);
        Version ours = typeof(IIoStrategy).Assembly.GetName().Version!;
        Assert.Equal(
            $"{path}: it was built for version 7.{ours.Minor} of the contract IoStrategies, and this is {ours.ToString(2)}.",
            Refused(() => Additions.Load([], [path], [])));
    }

    [Fact]
    public void What_has_not_passed_is_not_measured()
    {
        string path = Write("idea.cs", Strategy("A", $"unknown-{Guid.NewGuid():N}"[..20]));
        Additions additions = Additions.Load([path], [], []);
        Assert.Contains("has not passed the conformance suite", Refused(() => PassedFiles.Require(additions, [.. additions.Added])), StringComparison.Ordinal);
        PassedFiles.Require(additions, IoStrategyCatalog.All);
    }

    // A row of the table of references begins with the version, four numbers of two bytes each (ECMA-335, II.22.5).
    private static int VersionInReference(byte[] assembly, string name)
    {
        using var file = new PEReader([.. assembly]);
        MetadataReader metadata = file.GetMetadataReader();
        int row = metadata.AssemblyReferences.ToList().FindIndex(each => metadata.GetString(metadata.GetAssemblyReference(each).Name) == name);
        return file.PEHeaders.MetadataStartOffset + metadata.GetTableMetadataOffset(TableIndex.AssemblyRef) + (row * metadata.GetTableRowSize(TableIndex.AssemblyRef));
    }

    private void AssertRefused(string expected, string code)
    {
        string message = Refused(() => Additions.Load([Write("idea.cs", code)], [], []));
        Assert.Matches(expected, message);
        Assert.DoesNotContain('\n', message);
    }

    private static string Refused(Action act) => Assert.Throws<UserError>(act).Message;

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Strategy(string name, string id, string member = "") => $$"""
        public sealed class {{name}} : IIoStrategy
        {
            {{member}}
            public string Id => "{{id}}";
            public StrategyTraits Traits { get; } = IoStrategyCatalog.Baseline.Traits;
            public IoFile Attach(SafeFileHandle handle) => IoStrategyCatalog.Baseline.Attach(handle);
        }

        """;
}
