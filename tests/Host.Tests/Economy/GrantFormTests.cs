using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Economy;

/// <summary>The forms of the grants, without script.</summary>
public sealed class GrantFormTests
{
    [Fact]
    public async Task The_share_is_refused_in_per_cent()
    {
        await using var town = await Granting.Of();
        var child = await town.Accepted();
        using var desk = await Desk.Of(town.Scene);
        using var refused = await desk.Send(
            await desk.Open($"/tilskud/ny/{child}", "main form[method=post]"),
            ("Input.PricePerYear", "0"),
            ("Input.Share", "350")
        );
        var page = await refused.Content.ReadAsStringAsync();
        Assert.Contains("højst 100 procent", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_out_of_range_is_named_in_the_summary()
    {
        await using var town = await Granting.Of();
        var child = await town.Accepted();
        using var desk = await Desk.Of(town.Scene);
        using var refused = await desk.Send(
            await desk.Open($"/tilskud/ny/{child}", "main form[method=post]"),
            ("Input.From", "0200-01-01"),
            ("Input.Institution", new string('x', 201))
        );
        var page = await Desk.Read(refused);
        var summary = page.QuerySelector("[data-error-summary]")!.QuerySelectorAll("li").Select(li => li.TextContent.Trim()).ToList();
        Assert.Contains(summary, line => line.StartsWith("Første dag: Skal ligge mellem", StringComparison.Ordinal));
        Assert.Contains("Institution: Må højst have 200 tegn.", summary);
    }

    [Fact]
    public async Task Of_two_controllers_at_the_frame_the_second_is_told()
    {
        await using var town = await Granting.Of();
        await town.Frame(2026, 1_000);
        using var desk = await Desk.Of(town.Scene, "controller");
        var open = await desk.Open("/tilskud/ramme", "main form[method=post]");
        await town.Frame(2026, 2_000);
        using var late = await desk.Send(open, ("Input.Amount", "3.000"));
        Assert.Contains("error-summary-title", await late.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(2_000, (await town.Controller.Fetch("/flex-grants/frame?year=2026"))["amount"].GetInt32());
    }
}
