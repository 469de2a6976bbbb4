using System.Reflection;
using System.Xml.Linq;
using BenchmarkDotNet.Running;

namespace BenchmarkDotNet.Wine;

/// <summary>
/// Benchmarks of assemblies that no project of the solution builds. BenchmarkDotNet's generated program refers to a project, which it
/// looks for by the assembly's name: here it refers to another one in its place, and to the files of the assemblies besides.
/// </summary>
/// <param name="Assemblies">Loaded from files, which stay where they are.</param>
/// <param name="Substitute">A type of the project that is referred to instead.</param>
public sealed record BenchmarksWithoutProject(IReadOnlyList<Assembly> Assemblies, Type Substitute)
{
    /// <summary>The type whose project a generator is to look for.</summary>
    /// <param name="type">With benchmarks.</param>
    public Type ProjectOf(Type type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Assemblies.Contains(type.Assembly) ? Substitute : type;
    }

    /// <summary>Where the program is built: beside this one, and not beside somebody's assembly.</summary>
    /// <param name="partition">What is built together.</param>
    /// <param name="programName">Of the program.</param>
    /// <param name="usual">Where BenchmarkDotNet would build it.</param>
    public string FolderOf(BuildPartition partition, string programName, string usual)
    {
        ArgumentNullException.ThrowIfNull(partition);
        return Assemblies.Contains(partition.RepresentativeBenchmarkCase.Descriptor.Type.Assembly) ? Path.Combine(AppContext.BaseDirectory, programName) : usual;
    }

    /// <summary>What the project of the generated program has to say besides.</summary>
    public string References => new XElement(
        "ItemGroup",
        Assemblies.Select(assembly => new XElement(
            "Reference", new XAttribute("Include", assembly.GetName().Name!), new XElement("HintPath", assembly.Location)))).ToString();
}
