using System.Globalization;
using Microsoft.Playwright;

namespace BarnetIMidten.Browser.Tests;

/// <summary>How she finds what she presses and fills in: by the words that stand on the page, or the name of the field.</summary>
public sealed partial class Person
{
    public Task Write(string field, string text) => Page.Locator($"[name='{field}']").First.FillAsync(text);

    public Task Write(string field, DateOnly day) => Write(field, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public Task Choose(string field, string value) => Page.Locator($"input[name='{field}'][value='{value}']").CheckAsync();

    public Task Select(string field, string value) => Page.Locator($"select[name='{field}']").SelectOptionAsync(value);

    public Task Tick(string field) => Page.Locator($"input[type=checkbox][name='{field}']").CheckAsync();

    /// <summary>Presses a button by its words.</summary>
    /// <param name="step">What the page then shows, where its address does not tell.</param>
    public async Task Press(string words, string step)
    {
        await Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = words }).First.ClickAsync();
        await Page.WaitForLoadStateAsync();
        await Look($"-{step}");
    }

    /// <summary>Unfolds what stands folded under a heading.</summary>
    public Task Unfold(string heading) =>
        Page.Locator("details > summary").Filter(new LocatorFilterOptions { HasText = heading }).First.ClickAsync();

    /// <summary>Writes in the field with this label.</summary>
    public Task WriteAt(string label, string text) => Page.GetByLabel(label).Locator("visible=true").First.FillAsync(text);
}
