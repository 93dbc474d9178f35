using System.Net;
using BarnetIMidten.Host.Tests.Drafts;

namespace BarnetIMidten.Host.Tests.Henvisning;

/// <summary>Somebody who writes a referral step by step, in a browser without script.</summary>
internal sealed class Guide(Desk desk) : IDisposable
{
    private const string At = "Input.At";

    /// <summary>All that is required of the three steps that require something.</summary>
    public static readonly IReadOnlyList<(string Name, string Value)[]> Required =
    [
        [("Input.Child.BirthDate", "2023-05-14"), ("Input.Child.FirstName", "Alma"), ("Input.Child.LastName", "Prøve")],
        [("Input.Guardians[0].Name", "Bo Prøve")],
        [("Input.Referrer.Role", "daycareStaff"), ("Input.Channel", "daycare"), ("Input.Daycare.Kind", "institution")],
    ];

    public Desk Desk => desk;

    public static async Task<Guide> Of(Scene scene, string role = "pedagogue") => new(await Desk.Of(scene, role));

    /// <summary>The first step of a new referral.</summary>
    public async Task<OpenForm> New()
    {
        using var begun = await desk.Get("/henvisninger/ny");
        return await desk.Follow(begun);
    }

    /// <summary>Writes, and presses on; the step that comes, or the same one if it was refused.</summary>
    public Task<OpenForm> On(OpenForm form, params (string, string)[] written) =>
        Press(form, Value(form, ".savebar button.button-primary"), written);

    /// <summary>Writes, and presses a step's name in the guide.</summary>
    public Task<OpenForm> To(OpenForm form, string step, params (string, string)[] written) => Press(form, step, written);

    /// <summary>From the first step to a later one, with no more than is required.</summary>
    public async Task<OpenForm> Walked(int steps, params (string, string)[] child)
    {
        var form = await New();
        for (var i = 0; i < steps; i++)
        {
            form = await On(form, i == 0 && child.Length > 0 ? child : Required.ElementAtOrDefault(i) ?? []);
        }

        return form;
    }

    /// <summary>Presses the last step's button.</summary>
    public Task<HttpResponseMessage> SendIt(OpenForm summary) => desk.Send(summary, (At, "opsummering"));

    /// <summary>The step that the address names.</summary>
    public static string? StepOf(OpenForm form) => System.Web.HttpUtility.ParseQueryString(form.Path.Split('?')[1])["trin"];

    /// <summary>What is wrong, as the summary of the page says it.</summary>
    public static IReadOnlyList<string> Wrong(OpenForm form) =>
        [.. form.Page.QuerySelectorAll("[data-error-summary] li").Select(e => e.TextContent.Trim())];

    public void Dispose() => desk.Dispose();

    private static string Value(OpenForm form, string button) => form.Page.QuerySelector(button)!.GetAttribute("value")!;

    private async Task<OpenForm> Press(OpenForm form, string to, (string, string)[] written)
    {
        using var answer = await desk.Send(form, [.. written, (At, to)]);
        return answer.StatusCode == HttpStatusCode.OK ? await Desk.Shown(form.Action, answer) : await Landed(answer);
    }

    /// <summary>A step may lead on to the one that is missing.</summary>
    private async Task<OpenForm> Landed(HttpResponseMessage answer)
    {
        var path = answer.Headers.Location!.ToString();
        using var page = await desk.Get(path);
        return page.StatusCode == HttpStatusCode.Redirect ? await desk.Follow(page) : await Desk.Shown(path, page);
    }
}
