using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Shared.Tests.Pipeline;

public sealed class RulesTests
{
    private enum Colour
    {
        Red,
        Blue,
    }

    [Theory]
    [InlineData("2026-05-21", null)]
    [InlineData("2026-05-22", "field.in-the-future")]
    [InlineData(null, null)]
    public void The_past_and_today_are_allowed_the_future_is_not(string? day, string? fault) =>
        Assert.Equal(
            fault,
            Fault(new Asked(Day: day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)))
        );

    [Theory]
    [InlineData("1234567890", null)]
    [InlineData("12345678901", "field.too-long")]
    [InlineData("a\0b", "field.unreadable")]
    [InlineData(null, null)]
    public void A_text_has_its_length_and_no_zero(string? text, string? fault) => Assert.Equal(fault, Fault(new Asked(Text: text)));

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, null)]
    [InlineData(2, "field.unknown-value")]
    [InlineData(-1, "field.unknown-value")]
    public void A_word_is_one_of_its_list(int colour, string? fault) => Assert.Equal(fault, Fault(new Asked(Colour: (Colour)colour)));

    [Theory]
    [InlineData("rikke@example.dk", true)]
    [InlineData(" rikke.o'neill+bim@post.example.dk ", true)]
    [InlineData("rikke@ishøj.dk", true)]
    [InlineData("a@b, c@d", false)]
    [InlineData("a@example.dk, c@example.dk", false)]
    [InlineData("Rikke <rikke@example.dk>", false)]
    [InlineData("rikke@example", false)]
    [InlineData("rikke@example..dk", false)]
    [InlineData("rikke@-example.dk", false)]
    [InlineData("rikke@[127.0.0.1]", false)]
    [InlineData("\"rikke b\"@example.dk", false)]
    [InlineData("rikke@example.dk;c@example.dk", false)]
    [InlineData("rikke@example.dk\r\nBcc: c@example.dk", false)]
    [InlineData("rikke", false)]
    public void An_email_is_one_address_and_nothing_else(string text, bool isOne) => Assert.Equal(isOne, Rules.IsEmail(text));

    private static string? Fault(Asked asked) => new Validator().Validate(asked).Errors.SingleOrDefault()?.ErrorCode;

    private sealed record Asked(DateOnly? Day = null, string? Text = null, Colour? Colour = null);

    private sealed class Validator : AbstractValidator<Asked>
    {
        public Validator()
        {
            RuleFor(a => a.Day).NotAfter(new DanishClock(new TestClock()));
            RuleFor(a => a.Text).AtMost(10);
            RuleFor(a => a.Colour).OneOf();
        }
    }
}
