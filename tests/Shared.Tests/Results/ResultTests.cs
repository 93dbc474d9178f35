using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Tests.Results;

public sealed class ResultTests
{
    private static readonly Refusal No = Refusal.Conflict("toy.locked");

    private sealed record Shown(UserId Who, DateOnly On, decimal? Amount, IReadOnlyList<string> Texts, DayOfWeek Day);

    [Fact]
    public void A_refused_result_has_no_value_and_names_its_code()
    {
        Result<int> refused = No;
        Assert.Contains("toy.locked", Assert.Throws<InvalidOperationException>(() => refused.Value).Message, StringComparison.Ordinal);
        Assert.Same(No, refused.Map(n => n + 1).Refusal);
    }

    [Fact]
    public void A_value_is_seen_in_another_shape() => Assert.Equal("3", ((Result<int>)3).Map(n => $"{n}").Value);

    [Fact]
    public void A_kept_answer_comes_back_as_it_was()
    {
        var shown = new Shown(UserId.New(), new DateOnly(2026, 5, 21), null, ["Ægir <b>", "😀"], DayOfWeek.Friday);
        var thawed = Result<Shown>.Thaw(((Result<Shown>)shown).Freeze()).Value;
        Assert.Equal(shown with { Texts = thawed.Texts }, thawed);
        Assert.Equal(shown.Texts, thawed.Texts);
        Assert.Null(Result<Done>.Thaw(Result.Done.Freeze()).Refusal);
    }

    [Fact]
    public void A_refusal_can_point_at_the_field_of_a_form()
    {
        var refusal = Refusal.Conflict("visit.limit-reached", 10).At("heldOn");
        Assert.Equal((RefusalKind.Conflict, "visit.limit-reached"), (refusal.Kind, refusal.Code));
        var field = Assert.Single(refusal.Fields);
        Assert.Equal(("heldOn", "visit.limit-reached", 10), (field.Field, field.Code, field.Arguments[0]));
    }
}
