using Mono.Cecil;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>Compiled assemblies, read and not run.</summary>
internal sealed class Architecture(IReadOnlyList<AssemblyDefinition> assemblies)
{
    public IReadOnlyList<AssemblyDefinition> Assemblies { get; } = assemblies;

    /// <summary>Every assembly of the house, tests apart.</summary>
    public static Architecture House { get; } =
        Load([
            .. Directory
                .GetFiles(AppContext.BaseDirectory, "BarnetIMidten.*.dll")
                .Where(f => !f.EndsWith(".Tests.dll", StringComparison.Ordinal)),
        ]);

    /// <summary>The breaches that lie in this test project on purpose.</summary>
    public static Architecture Planted { get; } = Load([typeof(Architecture).Assembly.Location]);

    public IEnumerable<TypeDefinition> Types => Assemblies.SelectMany(a => a.MainModule.GetTypes()).Where(t => t.Name != "<Module>");

    public Architecture OnlyOf(Func<string, bool> assembly) => new([.. Assemblies.Where(a => assembly(a.Name.Name))]);

    private static Architecture Load(IReadOnlyList<string> files)
    {
        var near = new DefaultAssemblyResolver();
        near.AddSearchDirectory(AppContext.BaseDirectory);
        foreach (
            var framework in ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Select(f => Path.GetDirectoryName(f)!)
                .Distinct()
        )
        {
            near.AddSearchDirectory(framework);
        }

        return new Architecture([
            .. files.Select(f => AssemblyDefinition.ReadAssembly(f, new ReaderParameters { AssemblyResolver = near, InMemory = true })),
        ]);
    }
}
