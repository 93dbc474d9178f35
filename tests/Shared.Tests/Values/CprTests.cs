using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Tests.Values;

// No number here is a living person's: day + 60, or without modulus 11 in a recent year and not on 1 January (D10, D12).
public sealed class CprTests
{
    [Theory]
    [InlineData("140523-4990")]
    [InlineData("1405234990")]
    [InlineData("  140523-4990 ")]
    public void A_number_is_read_with_and_without_hyphen(string text)
    {
        Assert.True(Cpr.TryParse(text, out var cpr));
        Assert.Equal("1405234990", cpr.Value);
        Assert.Equal(new DateOnly(2023, 5, 14), cpr.BirthDate);
        Assert.False(cpr.IsReplacement);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("740523-490")]
    [InlineData("740523-49900")]
    [InlineData("74052349900")]
    [InlineData("7405-234990")]
    [InlineData("740523 4990")]
    [InlineData("740523--990")]
    [InlineData("-7405234990")]
    [InlineData("740523AA09")]
    [InlineData("٧٤٠٥٢٣٤٩٩٠")]
    public void Any_other_form_is_refused(string? text)
    {
        Assert.False(Cpr.TryParse(text, out var cpr));
        Assert.Equal(default, cpr);
    }

    [Theory]
    [InlineData("610523-4990", true)]
    [InlineData("600523-4990", false)]
    [InlineData("910523-4990", true)]
    [InlineData("920523-4990", false)]
    [InlineData("900423-4990", true)]
    [InlineData("910423-4990", false)]
    [InlineData("000523-4990", false)]
    [InlineData("320523-4990", false)]
    [InlineData("740023-4990", false)]
    [InlineData("740123-4990", true)]
    [InlineData("741223-4990", true)]
    [InlineData("741323-4990", false)]
    public void The_date_must_be_a_real_one(string text, bool real) => Assert.Equal(real, Cpr.TryParse(text, out _));

    [Theory]
    [InlineData("890224-4991", true)] // 2024
    [InlineData("900224-4991", false)]
    [InlineData("890223-5990", false)] // 2023
    [InlineData("890200-4990", true)] // 2000
    [InlineData("890200-0990", false)] // 1900 was no leap year
    [InlineData("290224-4991", true)]
    [InlineData("290223-5990", false)]
    public void The_29th_of_February_needs_a_leap_year(string text, bool real) => Assert.Equal(real, Cpr.TryParse(text, out _));

    [Fact]
    public void A_number_without_modulus_11_is_still_valid()
    {
        Assert.True(Cpr.TryParse("140523-4990", out var cpr));
        Assert.False(cpr.PassesModulus11);
    }

    [Theory]
    [InlineData("740523-4909", true)]
    [InlineData("740523-4908", false)]
    [InlineData("740523-4910", false)]
    [InlineData("890224-4906", true)]
    public void Modulus_11_is_a_weighted_sum(string text, bool passes)
    {
        Assert.True(Cpr.TryParse(text, out var cpr));
        Assert.Equal(passes, cpr.PassesModulus11);
    }

    [Fact]
    public void A_replacement_number_is_known_and_keeps_its_birth_date()
    {
        Assert.True(Cpr.TryParse("740523-4990", out var cpr));
        Assert.True(cpr.IsReplacement);
        Assert.Equal(new DateOnly(2023, 5, 14), cpr.BirthDate);
        Assert.Equal("7405234990", cpr.Value);
    }

    [Fact]
    public void The_same_number_in_both_forms_is_equal()
    {
        Assert.True(Cpr.TryParse("740523-4990", out var hyphened));
        Assert.True(Cpr.TryParse("7405234990", out var plain));
        Assert.Equal(hyphened, plain);
    }
}
