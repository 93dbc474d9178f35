using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.ListVersionRecords;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Programmes.Pages.Programme;

public enum VersionState
{
    Past,
    InForce,
    Coming,
}

/// <summary>A version as the page shows it.</summary>
/// <param name="Number">Its place in time, from 1.</param>
/// <param name="Made">Who put it in force, and when.</param>
/// <param name="Note">Why; null when the municipality was set up with it.</param>
public sealed record VersionLook(
    int Number,
    string Name,
    VersionState State,
    DateOnly EffectiveFrom,
    string Span,
    string Made,
    string? Note,
    IReadOnlyList<RuleWord> Rules
)
{
    internal static VersionLook Of(ListVersionRecords.Record record, int number, DateOnly today, Phrasebook texts)
    {
        var version = record.Version;
        var from = DanishFormat.Date(version.EffectiveFrom);
        return new VersionLook(
            number,
            version.Name,
            version.EffectiveFrom > today ? VersionState.Coming
                : version.EffectiveTo < today ? VersionState.Past
                : VersionState.InForce,
            version.EffectiveFrom,
            version.EffectiveTo is { } to ? texts["programme.span", from, DanishFormat.Date(to)] : texts["programme.from", from],
            MadeBy(record, texts),
            record.WhenOpened ? null : record.Note,
            RulesOf(record, texts)
        );
    }

    internal static IReadOnlyList<RuleWord> RulesOf(ListVersionRecords.Record record, Phrasebook texts)
    {
        var version = record.Version;
        return new RuleWords(texts).Of(
            new RuleSet(version.Target, version.Course, version.ConsentBy, version.Catalogue, version.ReminderDays),
            record.OpensCourse,
            record.Sources,
            record.Reasons
        );
    }

    private static string MadeBy(ListVersionRecords.Record record, Phrasebook texts)
    {
        var day = DanishFormat.Date(DanishClock.DayOf(record.MadeAt));
        return record.WhenOpened
            ? texts["programme.made-opened", day]
            : texts["programme.made", day, record.MadeBy ?? texts["programme.made-unknown"]];
    }
}
