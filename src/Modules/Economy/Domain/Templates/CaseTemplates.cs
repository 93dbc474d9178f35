using System.Text.Json;
using BarnetIMidten.Shared.Law;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Economy.Domain;

/// <summary>A business case to begin from.</summary>
internal sealed record CaseTemplate(string Key, CasePlan Plan);

/// <summary>The templates, each a document beside this file. <c>ishoej-2021</c> is Tables 1–3 of the application, by volumes and prices alone (A8).</summary>
internal static class CaseTemplates
{
    private const string Ending = ".json";
    private static readonly string Folder = $"{typeof(CaseTemplates).Assembly.GetName().Name}.Domain.Templates.";

    public static IReadOnlyList<CaseTemplate> All { get; } =
    [
        .. typeof(CaseTemplates)
            .Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(Ending, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(n => new CaseTemplate(n[Folder.Length..^Ending.Length], Read(n))),
    ];

    public static CaseTemplate? Find(string? key) => All.FirstOrDefault(t => t.Key == key);

    private static CasePlan Read(string name)
    {
        using var document = new StreamReader(typeof(CaseTemplates).Assembly.GetManifestResourceStream(name)!);
        return JsonSerializer.Deserialize<CasePlan>(LawBook.Cite(document.ReadToEnd(), english: false), KeptJson.Options)!;
    }
}
