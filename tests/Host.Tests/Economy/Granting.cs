using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Economy;

/// <summary>A municipality under Copenhagen's programme, where flexible grants are given.</summary>
internal sealed class Granting : IAsyncDisposable
{
    private Granting(Scene scene, HttpClient controller, HttpClient observer) =>
        (Scene, Controller, Observer) = (scene, controller, observer);

    public Scene Scene { get; }
    public HttpClient Controller { get; }
    public HttpClient Observer { get; }
    public HttpClient Lead => Scene.Lead;

    public static async Task<Granting> Of(string programme = "kbh-fleks")
    {
        var scene = await Scene.Of(programme);
        return new Granting(scene, await scene.Site.As(Role.Controller), await scene.Site.As(Role.Observer));
    }

    /// <summary>The contract's body, for the grant of the issue: 92,377.05 kr.</summary>
    public static JsonObject Body(string referral, string from = "2016-02-15", string to = "2016-10-01") =>
        new()
        {
            ["referralId"] = referral,
            ["institution"] = "Børnehaven Solen",
            ["enrolment"] = "ordinaryWithSupport",
            ["pricePerYear"] = 420000,
            ["share"] = 0.35,
            ["from"] = from,
            ["to"] = to,
            ["description"] = "Alma leger med andre børn fire formiddage om ugen.",
        };

    public static JsonObject Use(string on, decimal amount) =>
        new()
        {
            ["on"] = on,
            ["category"] = "extraSupport",
            ["amount"] = amount,
            ["note"] = "Ti timer om ugen",
        };

    public async Task Frame(int year, decimal amount) =>
        (await Controller.Put($"/flex-grants/frame/{year}", new { amount })).Expect(HttpStatusCode.OK);

    /// <summary>A child that was accepted: under kbh-fleks without a course.</summary>
    public async Task<string> Accepted(string? lastName = null) =>
        await (lastName is null ? Accepting(await Scene.Referral()) : Accepted(A.Referral(lastName: lastName)));

    public async Task<string> Accepted(JsonObject referral) =>
        await Accepting((await Lead.Post("/referrals", referral)).Expect(HttpStatusCode.Created).Id);

    private async Task<string> Accepting(string referral)
    {
        (await Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        (await Lead.Post($"/referrals/{referral}/decision", A.Decision(Scene.PedagogueId))).Expect(HttpStatusCode.Created);
        return referral;
    }

    public async Task<Answer> Given(string? referral = null, string from = "2016-02-15", string to = "2016-10-01") =>
        (await Lead.Post("/flex-grants", Body(referral ?? await Accepted(), from, to))).Expect(HttpStatusCode.Created);

    /// <summary>Given, and accepted by both; its id.</summary>
    public async Task<string> Running(string? referral = null, string from = "2016-02-15", string to = "2016-10-01")
    {
        var grant = (await Given(referral, from, to)).Id;
        await Accept(grant, "parents");
        await Accept(grant, "institution");
        return grant;
    }

    public async Task<Answer> Accept(string grant, string by) =>
        (await Lead.Post($"/flex-grants/{grant}/acceptances", new { by, on = "2016-02-10" })).Expect(HttpStatusCode.OK);

    public ValueTask DisposeAsync() => Scene.DisposeAsync();
}
