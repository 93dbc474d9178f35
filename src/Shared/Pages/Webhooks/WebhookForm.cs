using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Shared.Pages.Webhooks;

/// <summary>The form of a new webhook and of one that is changed.</summary>
public sealed class WebhookForm
{
    public string? Name { get; set; }
    public string? Url { get; set; }
    public IList<string> Events { get; set; } = [];

    public WebhookBody Body => new(Name, Url, [.. Events]);

    public static IReadOnlyList<Choice> Choices(Phrasebook texts) =>
        [.. WebhookEvents.All.Select(e => new Choice(e, $"{texts[$"delivery.what.{e}"]} ({e})"))];
}
