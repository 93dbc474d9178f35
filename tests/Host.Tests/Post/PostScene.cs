using System.Text.Json;
using System.Text.Json.Nodes;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>Waiting for what is delivered behind everybody's back.</summary>
internal static class PostScene
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The latest delivery, once it stands so. What is put for another day, a parent's second mail, is not looked at.</summary>
    public static Task<Answer> Delivery(this Scene scene, string state, string? fault = null) => scene.Administrator.Delivery(state, fault);

    /// <inheritdoc cref="Delivery(Scene, string, string?)"/>
    public static async Task<Answer> Delivery(this HttpClient administrator, string state, string? fault = null)
    {
        for (var started = TimeProvider.System.GetTimestamp(); ; )
        {
            var list = await administrator.Fetch("/deliveries");
            var latest = list["items"].EnumerateArray().FirstOrDefault(d => Said(d, "what") != "invitationAgain");
            if (
                latest.ValueKind is JsonValueKind.Object
                && Said(latest, "state") == state
                && (fault ?? Said(latest, "fault")) == Said(latest, "fault")
            )
            {
                return await administrator.Fetch($"/deliveries/{Said(latest, "id")}");
            }

            Assert.True(TimeProvider.System.GetElapsedTime(started) < Patience, list.Text);
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>For a case of a class that shares a scene: what it puts is later than what was put before.</summary>
    public static Scene InTheNextMinute(this Scene scene)
    {
        scene.Site.Clock.Pass(TimeSpan.FromMinutes(1));
        return scene;
    }

    /// <summary>How many deliveries there are; they are put in the turn of what they tell of.</summary>
    public static async Task<int> InAll(this Scene scene) => (await scene.Administrator.Fetch("/deliveries"))["total"].GetInt32();

    public static string? Said(this JsonElement one, string field) => one.GetProperty(field).GetString();

    /// <summary>Time passes, and what has come due is tried.</summary>
    public static Task Later(this Scene scene, TimeSpan time)
    {
        scene.Site.Clock.Pass(time);
        return scene.Site.Services.GetRequiredService<OutboxWorker>().DeliverDue(TestContext.Current.CancellationToken);
    }

    /// <summary>A course whose first guardian has this address; the ids of referral and course.</summary>
    public static async Task<(string Referral, string Course)> AcceptedWith(this Scene scene, string? email, bool isProtected = false)
    {
        var body = A.Referral(lastName: $"Prøvesen {Guid.CreateVersion7():N}");
        var guardian = (JsonObject)body["guardians"]![0]!;
        (guardian["email"], guardian["protected"]) = (email, isProtected);
        var referral = (await scene.Lead.Post("/referrals", body)).Expect(System.Net.HttpStatusCode.Created).Id;
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(System.Net.HttpStatusCode.OK);
        var decided = await scene.Lead.Post($"/referrals/{referral}/decision", A.Decision(scene.PedagogueId));
        return (referral, decided.Expect(System.Net.HttpStatusCode.Created)["courseId"].GetString()!);
    }
}
