using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Pages.Programme;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Programmes.Pages.Document;

/// <summary>A programme as its document describes it: every rule with the sentence that it comes from, what can be seen, and what else the document asks for.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class IndexModel(Phrasebook texts) : PageModel
{
    /// <summary>The documents that a programme rests on, by letter.</summary>
    private static readonly Dictionary<string, string[]> Letters = new(StringComparer.Ordinal)
    {
        [BaseProgrammes.Tois.Key] = ["A"],
        [BaseProgrammes.Ishoej.Key] = ["A", "S"],
        [BaseProgrammes.National.Key] = ["N"],
        [BaseProgrammes.Fleks.Key] = ["K"],
    };

    public string Key { get; private set; } = "";

    public string Programme { get; private set; } = "";

    public IReadOnlyList<RuleOfDocument> Rules { get; private set; } = [];

    public IReadOnlyList<CatalogueItem> Factors { get; private set; } = [];

    /// <summary>The document lists none of its own.</summary>
    public bool FactorsAreBorrowed { get; private set; }

    /// <summary>Sentences that no rule above cites.</summary>
    public IReadOnlyList<string> Rest { get; private set; } = [];

    public IEnumerable<(string Key, string Name)> Others => BaseProgrammes.All.Where(b => b.Key != Key).Select(b => (b.Key, b.Name));

    public IActionResult OnGet(string key)
    {
        if (BaseProgrammes.Find(key) is not { } from)
        {
            return NotFound();
        }

        (Key, Programme) = (from.Key, from.Name);
        Rules = [.. new RuleWords(texts).Of(from).Select(r => new RuleOfDocument(r.Name, r.Text, r.Source, IsOurs(from, r), r.IsSilent))];
        Factors = HttpContext.RequestServices.GetRequiredService<Catalogues>().Ours.Of(from.Catalogue).RiskFactors;
        FactorsAreBorrowed = from.Key == BaseProgrammes.Fleks.Key;
        var cited = Rules.Select(r => r.Source).Concat(Factors.Select(f => f.Source)).ToHashSet(StringComparer.Ordinal);
        Rest =
        [
            .. SourceBook
                .Documents.Where(d => Letters[from.Key].Contains(d.Letter))
                .SelectMany(d => d.Ids)
                .Where(id => !cited.Contains(id)),
        ];
        return Page();
    }

    /// <summary>A number that no source names: the reminder, and how late a pregnancy is late.</summary>
    private static bool IsOurs(BaseProgramme from, RuleWord rule) =>
        (rule.Rule == "reminder" && from.Course.MaxWeeks is not null)
        || (rule.Rule == "prenatal" && from.Target.PrenatalWeeksBeforeDue is not null);
}

/// <param name="Source">The id of the sentence; null where the documents say nothing of it.</param>
public sealed record RuleOfDocument(string Name, string Text, string? Source, bool IsOurs, bool IsSilent);
