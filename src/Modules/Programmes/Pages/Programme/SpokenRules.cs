using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>The rules as <c>/indsats</c> shows them, for the rooms that explain a case by them.</summary>
internal sealed class SpokenRules(Phrasebook texts) : IRulesInWords
{
    public IReadOnlyList<RuleInWords> Of(ProgrammeVersion version) =>
        [.. new RuleWords(texts).Of(version).Select(r => new RuleInWords(r.Name, r.Text, r.Source))];
}
