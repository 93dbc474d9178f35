using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Text;
using FluentValidation;

namespace BarnetIMidten.Shared.Tests.Text;

/// <summary>A reason that nobody can see is none.</summary>
public sealed class LegibleTests
{
    public static TheoryData<string?> Empty =>
        [
            "",
            " \t\r\n",
            "\u00a0\u2003\u3000",
            "\u200b\u200c\u200d\u2060\ufeff",
            "\u00ad\u061c\u200e\u202e",
            "\u3164\u115f\u1160\uffa0",
            "\u2800\u2800\u2800",
            "\u034f\ufe0f\u17b4",
            "\0\u0007",
        ];

    [Theory]
    [MemberData(nameof(Empty))]
    public void What_cannot_be_seen_is_blank_and_is_refused_where_an_answer_is_asked_for(string? text)
    {
        Assert.True(Legible.IsBlank(text));
        Assert.Equal("", Legible.Of(text));
        Assert.Equal("field.required", Assert.Single(new Reasons().Validate(new Reason(text)).Errors).ErrorCode);
    }

    [Theory]
    [InlineData("x", "x")]
    [InlineData(" Mette er\u200b syg ", "Mette er syg")]
    [InlineData("👩‍👧", "👩👧")]
    [InlineData(".", ".")]
    [InlineData("مريض", "مريض")]
    public void What_can_be_seen_is_an_answer(string text, string seen)
    {
        Assert.False(Legible.IsBlank(text));
        Assert.Equal(seen, Legible.Of(text));
        Assert.Empty(new Reasons().Validate(new Reason(text)).Errors);
    }

    private sealed record Reason(string? Text);

    private sealed class Reasons : AbstractValidator<Reason>
    {
        public Reasons() => RuleFor(r => r.Text).Required();
    }
}
