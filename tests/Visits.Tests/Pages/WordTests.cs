using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

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

    [Theory]
    [MemberData(nameof(Shown))]
    public void Every_word_that_is_shown_has_a_text(string group, Type words) =>
        Assert.All(Enum.GetValues(words).Cast<Enum>(), word => Assert.NotEmpty(Texts.Of(group, word)));
}
