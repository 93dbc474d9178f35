using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests;

/// <summary>A website with the people of the journey, and the steps that most tests begin with.</summary>
public sealed class Scene : IAsyncLifetime
{
    public Website Site { get; private set; } = null!;
    public HttpClient Lead { get; private set; } = null!;
    public HttpClient Pedagogue { get; private set; } = null!;
    public HttpClient OtherPedagogue { get; private set; } = null!;
    public HttpClient Administrator { get; private set; } = null!;
    public string PedagogueId { get; private set; } = "";

    public static async Task<Scene> Of(string programme, string from = "2018-01-01", params string[] settings)
    {
        var site = await Website.Start(programme, from, settings: settings);
        var scene = new Scene
        {
            Site = site,
            Lead = await site.As(Role.Lead),
            Pedagogue = await site.As(Role.Pedagogue),
            OtherPedagogue = await site.As(Role.Pedagogue, "Ali Demo"),
            Administrator = await site.As(Role.Administrator),
        };
        scene.PedagogueId = (await scene.Pedagogue.Fetch("/me"))["userId"].GetString()!;
        return scene;
    }

    /// <summary>As a class fixture: the Ishøj rules.</summary>
    public async ValueTask InitializeAsync()
    {
        var made = await Of("ishoej-0-6");
        (Site, Lead, Pedagogue, OtherPedagogue, Administrator, PedagogueId) = (
            made.Site,
            made.Lead,
            made.Pedagogue,
            made.OtherPedagogue,
            made.Administrator,
            made.PedagogueId
        );
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();

    /// <summary>A referral of a child that no other test has; its id.</summary>
    public async Task<string> Referral(string receivedOn = "2026-03-02") =>
        (await Lead.Post("/referrals", A.Referral(receivedOn, lastName: $"Prøve {Guid.CreateVersion7():N}")))
            .Expect(HttpStatusCode.Created)
            .Id;

    /// <summary>Referred, screened and accepted; the ids of referral and course.</summary>
    public async Task<(string Referral, string Course)> Accepted()
    {
        var referral = await Referral();
        (await Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        var decided = (await Lead.Post($"/referrals/{referral}/decision", A.Decision(PedagogueId))).Expect(HttpStatusCode.Created);
        return (referral, decided["courseId"].GetString()!);
    }

    /// <summary>Accepted, and the start meeting held on 16 March 2026; the course's id.</summary>
    public async Task<string> Started()
    {
        var (_, course) = await Accepted();
        (await Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-16", "startMeeting"))).Expect(HttpStatusCode.Created);
        return course;
    }
}
