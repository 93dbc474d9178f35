using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BarnetIMidten.Programmes.Pages.Programme;

/// <summary>One rule in the form: what the base programme says, and what the municipality would say instead.</summary>
/// <param name="Own">Null where it says the same.</param>
/// <param name="IsOpen">Unfolded: it is the municipality's own, or something in it is wrong.</param>
public sealed record OwnRule(RuleWord Base, RuleWord? Own, bool IsOpen)
{
    public string Rule => Base.Rule;

    internal static IReadOnlyList<OwnRule> All(BaseProgramme from, RuleSet? rules, ModelStateDictionary state, Phrasebook texts)
    {
        var words = new RuleWords(texts);
        var own = RuleFields.Differing(rules ?? from.Rules, from.Rules).Select(f => f.Rule).ToHashSet(StringComparer.Ordinal);
        var after = words.Of(rules ?? from.Rules, from.OpensCourse, from.Sources);
        return
        [
            .. words
                .Of(from)
                .Zip(after)
                .Where(pair => from.OpensCourse || !IsOfCourse(pair.First.Rule))
                .Select(pair => new OwnRule(
                    pair.First,
                    own.Contains(pair.First.Rule) ? pair.Second with { Source = RuleSources.Own } : null,
                    own.Contains(pair.First.Rule) || IsWrong(pair.First.Rule, state)
                )),
        ];
    }

    /// <summary>Where no course is opened, there is nothing of a course to decide.</summary>
    private static bool IsOfCourse(string rule) => RuleFields.All.Any(f => f.Rule == rule && f.IsOfCourse);

    private static bool IsWrong(string rule, ModelStateDictionary state) =>
        RuleFields
            .All.Where(f => f.Rule == rule)
            .Select(f => $"Input.Overrides.{f.Path}")
            .Append($"Input.Reasons[{rule}]")
            .Any(field => state.TryGetValue(field, out var entry) && entry.Errors.Count > 0);
}
