using System.Text.Json;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Tests.Values;

public sealed class CprSecrecyTests
{
    private sealed record Child(string Name, Cpr Cpr);

    private static Cpr Number => Cpr.TryParse("740523-4990", out var cpr) ? cpr : default;

    [Fact]
    public void The_masked_form_shows_the_date_and_four_dots() => Assert.Equal("740523-••••", Number.Masked);

    [Fact]
    public void No_text_of_it_or_around_it_holds_the_last_four_digits()
    {
        string[] texts = [Number.ToString(), $"{Number}", new Child("Alma", Number).ToString()];
        Assert.All(texts, text => Assert.DoesNotContain("4990", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.Contains("740523-••••", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_JSON_does_not_hold_the_last_four_digits() =>
        Assert.DoesNotContain("4990", JsonSerializer.Serialize(Number), StringComparison.Ordinal);

    [Fact]
    public void The_default_value_has_empty_texts_and_passes_no_check()
    {
        Cpr none = default;
        Assert.Equal("", none.Value);
        Assert.Equal("", none.ToString());
        Assert.False(none.PassesModulus11);
    }
}
