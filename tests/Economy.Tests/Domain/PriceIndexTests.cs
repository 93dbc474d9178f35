using BarnetIMidten.Economy.Domain;

namespace BarnetIMidten.Economy.Tests.Domain;

public sealed class PriceIndexTests
{
    /// <summary>Percentages invented.</summary>
    private static readonly PriceIndex Index = new(
        new Dictionary<int, decimal>
        {
            [2022] = 2m,
            [2023] = 10m,
            [2024] = -5m,
        }
    );

    [Theory]
    [InlineData(2021, 2021, 1.0)]
    [InlineData(2021, 2022, 1.02)]
    [InlineData(2021, 2023, 1.122)]
    [InlineData(2021, 2024, 1.0659)]
    [InlineData(2023, 2024, 0.95)]
    public void An_amount_follows_each_years_percentage(int from, int to, double factor) =>
        Assert.Equal((decimal)factor, Index.Factor(from, to));

    [Fact]
    public void And_back_again_comes_out_where_it_began() =>
        Assert.Equal(1m, decimal.Round(Index.Factor(2021, 2024) * Index.Factor(2024, 2021), 20));

    [Theory]
    [InlineData(2021, 2024, new int[0])]
    [InlineData(2021, 2025, new[] { 2025 })]
    [InlineData(2020, 2022, new[] { 2021 })]
    [InlineData(2026, 2023, new[] { 2025, 2026 })]
    [InlineData(2019, 2019, new int[0])]
    public void A_percentage_that_is_missing_is_named(int from, int to, int[] missing) =>
        Assert.Equal(missing, Index.Missing(from, to).Order());

    [Fact]
    public void A_missing_one_is_never_taken_for_nought() => Assert.Throws<KeyNotFoundException>(() => Index.Factor(2024, 2025));
}
