using System.Globalization;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>The choices that the form of a visit offers on one course, today.</summary>
internal sealed class VisitForm(CoursePicture picture, Phrasebook texts, VisitAnswer? changed)
{
    public CoursePicture Picture => picture;

    public VisitAnswer? Changed => changed;

    /// <summary>The form at a status; the one that it has of itself needs no word, so that it is one address, and keeps one draft.</summary>
    public string HereAs(VisitStatus status) =>
        status == (changed?.Status ?? VisitStatus.Held) ? Here : $"{Here}?status={Word.Spelt(status)}";

    public string Here => $"/forloeb/{picture.Course.Id}/besoeg/{changed?.Id.ToString() ?? "nyt"}";

    /// <summary>Visit 8 of 10; the kind where it bears no number.</summary>
    public string Meta =>
        string.Join(
            " · ",
            new[]
            {
                picture.Family.Name(picture.Course.Number),
                picture.MostVisits is { } most
                    ? texts["visit.held-of", picture.Course.Allowance.VisitsHeld, most]
                    : texts["visit.held", picture.Course.Allowance.VisitsHeld],
            }
        );

    /// <summary>A kind that cannot be written down now says why; the one that is being changed can always stay.</summary>
    public IReadOnlyList<Choice> Kinds(VisitStatus status) =>
        [
            .. Enum.GetValues<VisitKind>()
                .OrderBy(kind => kind != VisitKind.Ordinary)
                .Select(kind => Kind(kind, changed?.Kind == kind ? null : VisitRules.CheckKind(kind, status, picture.State)?.Code)),
        ];

    public IReadOnlyList<Choice> Days =>
        [
            new(Sent(picture.Today), texts["visit.today"]),
            new(Sent(picture.Today.AddDays(-1)), texts["visit.yesterday"]),
            new(VisitInput.OtherDay, texts["visit.other-day"]),
        ];

    public string Today => Sent(picture.Today);

    public IReadOnlyList<Choice> Places => texts.Choices<Place>("visit.place");

    /// <summary>Techniques that this family has met before, or that are chosen now.</summary>
    public IReadOnlyList<Choice> UsedTechniques(IReadOnlyList<string> chosen) =>
        Techniques(code => IsUsed(code, chosen) && IsOffered(code, chosen));

    public IEnumerable<(string Group, IReadOnlyList<Choice> Techniques)> OtherTechniques(IReadOnlyList<string> chosen) =>
        picture
            .Techniques.Select(t => t.Group)
            .Distinct()
            .Select(group =>
                (
                    Group: group,
                    Techniques: (IReadOnlyList<Choice>)
                        Techniques(code => !IsUsed(code, chosen) && IsOffered(code, chosen) && GroupOf(code) == group)
                )
            )
            .Where(g => g.Techniques.Count > 0);

    /// <summary>What was agreed last, to be read before the visit is written.</summary>
    public VisitAnswer? Agreed =>
        picture.Course.Visits.LastOrDefault(v =>
            v.Id != changed?.Id && v.Status == VisitStatus.Held && (v.AgreedNext ?? v.Handover) is not null
        );

    private Choice Kind(VisitKind kind, string? whyNot) =>
        new(Word.Spelt(kind), texts.Of("visit.kind", kind), whyNot is not null, whyNot is null ? null : texts[$"visit.why-not.{whyNot}"]);

    private List<Choice> Techniques(Func<string, bool> wanted) => [.. picture.Techniques.Where(t => wanted(t.Code)).Choices()];

    private bool IsUsed(string code, IReadOnlyList<string> chosen) =>
        chosen.Contains(code) || picture.Course.Visits.Any(v => v.Techniques.Contains(code));

    /// <summary>One that is retired stays with the visit that it was done in, and is offered to no other.</summary>
    private bool IsOffered(string code, IReadOnlyList<string> chosen) =>
        picture.Techniques.Offered([.. chosen, .. changed?.Techniques ?? []]).Any(t => t.Code == code);

    private string GroupOf(string code) => picture.Techniques.First(t => t.Code == code).Group;

    private static string Sent(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
