using System.Reflection;
using System.Resources;
using System.Runtime.Loader;
using Mono.Cecil;

namespace BarnetIMidten.Shared.Tests.Text;

/// <summary>A room that holds texts and nothing else, written on the spot: a neutral assembly and its English satellite.</summary>
internal static class TextRoom
{
    /// <param name="danish">Key and text; the same of <paramref name="english"/>, which is no satellite at all when null.</param>
    public static Assembly Of(IReadOnlyDictionary<string, string> danish, IReadOnlyDictionary<string, string>? english)
    {
        var name = $"Room{Guid.CreateVersion7():N}";
        var context = new AssemblyLoadContext(name, isCollectible: true);
        context.Resolving += (_, asked) =>
            asked.CultureName == "en" && english is not null
                ? context.LoadFromStream(Written($"{name}.resources", "en", $"{name}.Texts.en.resources", english))
                : null;
        return context.LoadFromStream(Written(name, "", $"{name}.Texts.resources", danish));
    }

    private static MemoryStream Written(string name, string culture, string resource, IReadOnlyDictionary<string, string> texts)
    {
        using var assembly = AssemblyDefinition.CreateAssembly(
            new AssemblyNameDefinition(name, new Version(1, 0)) { Culture = culture },
            name,
            ModuleKind.Dll
        );
        assembly.MainModule.Resources.Add(new EmbeddedResource(resource, Mono.Cecil.ManifestResourceAttributes.Public, Resources(texts)));
        var stream = new MemoryStream();
        assembly.Write(stream);
        stream.Position = 0;
        return stream;
    }

    private static byte[] Resources(IReadOnlyDictionary<string, string> texts)
    {
        using var stream = new MemoryStream();
        using (var writer = new ResourceWriter(stream))
        {
            foreach (var (key, text) in texts)
            {
                writer.AddResource(key, text);
            }
        }

        return stream.ToArray();
    }
}
