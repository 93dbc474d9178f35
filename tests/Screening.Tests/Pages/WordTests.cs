using BarnetIMidten.Screenings;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Screening.Tests.Pages;

public sealed class WordTests
{
    private static readonly Phrasebook Texts = new([typeof(SharedModule).Assembly, ScreeningModule.Room]);

    [Fact]
    public void Every_outcome_that_is_shown_has_a_text() =>
        Assert.All(Enum.GetValues<RecommendationOutcome>(), outcome => Assert.NotEmpty(Texts.Of("screening.outcome", outcome)));
}
