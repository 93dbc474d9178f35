using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;
using BarnetIMidten.Visits.Pages.Forside;

namespace BarnetIMidten.Visits.Tests.Pages;

public sealed class WordTests
{
    private static readonly Phrasebook Texts = new([typeof(SharedModule).Assembly, VisitsModule.Room]);

    public static TheoryData<string, Type> Shown =>
        new()
        {
            { "course.status", typeof(CourseStatus) },
            { "course.due-in", typeof(Due) },
            { "course.end", typeof(EndReason) },
            { "visit.kind", typeof(VisitKind) },
            { "visit.status", typeof(VisitStatus) },
            { "visit.place", typeof(Place) },
            { "goal.group", typeof(GoalGroup) },
            { "goal.status", typeof(GoalStatus) },
            { "booster.answer", typeof(OfferAnswer) },
        };

    [Fact]
    public void A_language_that_nobody_here_has_a_name_for_is_said_as_it_was_written()
    {
        var family = new Family(default, "H-2026-0001", "Alma", "Alma", null, null, default, null, ["da", "kurdisk (sorani)"]);
        var (day, kind) = (new DateOnly(2026, 5, 21), VisitKind.StartMeeting);
        var visit = new AgendaVisit(default, default, family, kind, null, day, day, null, null, null, null);

        Assert.EndsWith("kurdisk (sorani)", Texts.About(visit), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void Every_word_that_is_shown_has_a_text(string group, Type words) =>
        Assert.All(Enum.GetValues(words).Cast<Enum>(), word => Assert.NotEmpty(Texts.Of(group, word)));
}
