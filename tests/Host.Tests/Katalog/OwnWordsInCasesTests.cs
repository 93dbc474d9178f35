using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Katalog;

/// <summary>Own words in the cases that are told by them, and what becomes of them there when they are retired.</summary>
public sealed class OwnWordsInCasesTests
{
    [Fact]
    public async Task It_is_used_in_a_screening_and_its_words_are_kept_as_they_were_said()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var code = await scene.Administrator.Adds("riskFactors", "Bor midlertidigt", "parents");
        var referral = await scene.Referral();

        var screened = (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening(codes: ["IB3", code]))).Expect(
            HttpStatusCode.OK
        );

        var ground = screened["recommendation.grounds"].EnumerateArray().Single(g => g.GetProperty("code").GetString() == code);
        Assert.Contains("Bor midlertidigt", ground.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("own", ground.GetProperty("source").GetString());
    }

    [Fact]
    public async Task What_carries_is_told_by_an_own_code_or_freely_and_nothing_else_may_look_like_a_code()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var code = await scene.Administrator.Adds("protectiveFactors", "Bedsteforældre i nærheden");
        var referral = await scene.Referral();

        var screened = await Put(scene, referral, "Nysgerrig", code);
        var unknown = await Put(scene, referral, "X99");

        Assert.Equal(
            ["Nysgerrig", code],
            screened.Expect(HttpStatusCode.OK)["protectiveFactors"].EnumerateArray().Select(p => p.GetString())
        );
        Assert.Equal("protectiveFactors[0]", Assert.Single(unknown.Expect(HttpStatusCode.BadRequest).Fields));
        var told = await scene.Administrator.Fetch($"/referrals/{referral}/export");
        Assert.Equal(HttpStatusCode.OK, told.Status);
    }

    [Fact]
    public async Task A_retired_factor_is_refused_anew_and_stays_where_it_was_told()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var code = await scene.Administrator.Adds("riskFactors", "Bor midlertidigt", "parents");
        var (told, untold) = (await scene.Referral(), await scene.Referral());
        (await scene.Lead.Put($"/referrals/{told}/screening", A.Screening(codes: code))).Expect(HttpStatusCode.OK);

        await scene.Administrator.Retires("riskFactors", code);
        await scene.Administrator.Retires("riskFactors", "IB3");

        Assert.Equal(HttpStatusCode.OK, (await scene.Lead.Put($"/referrals/{told}/screening", A.Screening(codes: code))).Status);
        var refused = (await scene.Lead.Put($"/referrals/{untold}/screening", A.Screening(codes: ["IB1", code, "IB3"]))).Expect(
            HttpStatusCode.BadRequest
        );
        Assert.Equal(["riskFactors[1].code", "riskFactors[2].code"], refused.Fields);
        Assert.Contains("Bor midlertidigt", refused.Text, StringComparison.Ordinal);
        Assert.True((await scene.Lead.Item("riskFactors", code)).GetProperty("retired").GetBoolean());
        (await scene.Administrator.Put("/programme/catalogue/riskFactors/IB3", new JsonObject { ["retired"] = false })).Expect(
            HttpStatusCode.OK
        );
        Assert.Equal(HttpStatusCode.OK, (await scene.Lead.Put($"/referrals/{untold}/screening", A.Screening(codes: "IB3"))).Status);
    }

    [Fact]
    public async Task An_own_technique_is_used_in_a_visit_and_once_retired_only_where_it_was_used()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var code = await scene.Administrator.Adds("techniques", "Billedplan", "home");
        var course = await scene.Started();
        var visit = (
            await scene.Pedagogue.Post($"/courses/{course}/visits", A.Visit("2026-03-23").With("techniques", new JsonArray(code)))
        ).Expect(HttpStatusCode.Created);

        await scene.Administrator.Retires("techniques", code);

        var again = A.Visit("2026-03-24").With("techniques", new JsonArray(code));
        Assert.Equal(HttpStatusCode.OK, (await scene.Pedagogue.Put($"/courses/{course}/visits/{visit.Id}", again)).Status);
        var anew = (await scene.Pedagogue.Post($"/courses/{course}/visits", again)).Expect(HttpStatusCode.BadRequest);
        Assert.Equal(["techniques[0]"], anew.Fields);
        var stands = (await scene.Pedagogue.Fetch($"/courses/{course}"))["visits"].EnumerateArray().Last();
        Assert.Equal(code, stands.GetProperty("techniques")[0].GetString());
    }

    [Fact]
    public async Task An_own_channel_is_a_finer_word_under_the_contracts()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var code = await scene.Administrator.Adds("channels", "Åben rådgivning", under: "direct");

        var referral = (await scene.Lead.Post("/referrals", A.Referral().With("channel", code))).Expect(HttpStatusCode.Created);

        Assert.Equal(("direct", code), (referral["channel"].GetString(), referral["channelCode"].GetString()));
        var status = await scene.Lead.Post($"/referrals/{referral.Id}/withdraw", new JsonObject { ["reason"] = "Familien er flyttet." });
        Assert.Equal(HttpStatusCode.OK, status.Status);
        var unknown = (await scene.Lead.Post("/referrals", A.Referral(lastName: "Anden").With("channel", "X77"))).Expect(
            HttpStatusCode.BadRequest
        );
        Assert.Equal(["channel"], unknown.Fields);
        Assert.Equal(
            "400 request.malformed",
            (await scene.Lead.Post("/referrals", A.Referral(lastName: "Tredje").With("channel", "telepathy"))).Said
        );
    }

    [Fact]
    public async Task A_retired_channel_is_refused_for_a_new_referral_and_kept_by_one_that_has_it()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = (await scene.Lead.Post("/referrals", A.Referral().With("channel", "straxen"))).Expect(HttpStatusCode.Created);

        await scene.Administrator.Retires("channels", "straxen");

        var anew = (await scene.Lead.Post("/referrals", A.Referral(lastName: "Anden").With("channel", "straxen"))).Expect(
            HttpStatusCode.BadRequest
        );
        Assert.Equal(["channel"], anew.Fields);
        var kept = await scene.Lead.Put($"/referrals/{referral.Id}", A.Referral().With("channel", "straxen").With("concern", "Mere"));
        Assert.Equal("straxen", kept.Expect(HttpStatusCode.OK)["channel"].GetString());
    }

    [Fact]
    public async Task An_own_profession_stands_under_one_of_ours_and_a_word_of_the_senders_stays_free()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var code = await scene.Administrator.Adds("professions", "Småbørnskonsulent", under: "psychologist");
        var around = new JsonArray(
            new JsonObject { ["kind"] = code, ["name"] = "Ida Test" },
            new JsonObject { ["kind"] = "zoneterapeut", ["name"] = null }
        );

        var referral = (await scene.Lead.Post("/referrals", A.Referral().With("otherProfessionals", around))).Expect(
            HttpStatusCode.Created
        );

        var stated = referral["otherProfessionals"].EnumerateArray().ToList();
        Assert.Equal(("psychologist", code), (Text(stated[0], "kind"), Text(stated[0], "kindCode")));
        Assert.Equal(("zoneterapeut", null), (Text(stated[1], "kind"), Text(stated[1], "kindCode")));
        await scene.Administrator.Retires("professions", code);
        var body = A.Referral().With("otherProfessionals", around.DeepClone());
        Assert.Equal(HttpStatusCode.OK, (await scene.Lead.Put($"/referrals/{referral.Id}", body)).Status);
        var anew = await scene.Lead.Post("/referrals", body.With("child.lastName", "Anden"));
        Assert.Equal(["otherProfessionals[0].kind"], anew.Expect(HttpStatusCode.BadRequest).Fields);
    }

    [Fact]
    public async Task What_was_read_can_be_put_by_the_contracts_fields_and_keeps_the_finer_words()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var channel = await scene.Administrator.Adds("channels", "Åben rådgivning", under: "direct");
        var kind = await scene.Administrator.Adds("professions", "Småbørnskonsulent", under: "psychologist");
        JsonArray Around(params (string Kind, string Name)[] those) =>
            [.. those.Select(p => new JsonObject { ["kind"] = p.Kind, ["name"] = p.Name })];
        var sent = A.Referral().With("channel", channel).With("otherProfessionals", Around((kind, "Ida"), ("psychologist", "Bo")));
        var id = (await scene.Lead.Post("/referrals", sent)).Expect(HttpStatusCode.Created).Id;
        await scene.Administrator.Retires("channels", "direct");
        await scene.Administrator.Retires("channels", channel);
        var read = A.Referral().With("channel", "direct");

        var put = (
            await scene.Lead.Put(
                $"/referrals/{id}",
                read.With("otherProfessionals", Around(("psychologist", "Bo"), ("psychologist", "Ida")))
            )
        ).Expect(HttpStatusCode.OK);

        Assert.Equal(("direct", channel), (put["channel"].GetString(), put["channelCode"].GetString()));
        Assert.Equal([null, kind], put["otherProfessionals"].EnumerateArray().Select(p => Text(p, "kindCode")));
        var other = (await scene.Lead.Put($"/referrals/{id}", A.Referral().With("channel", "straxen"))).Expect(HttpStatusCode.OK);
        Assert.Equal(("straxen", JsonValueKind.Null), (other["channel"].GetString(), other["channelCode"].ValueKind));
    }

    [Fact]
    public async Task A_course_ends_for_an_own_reason_and_counts_under_the_contracts()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var code = await scene.Administrator.Adds("endReasons", "Barnet begyndte i børnehave", under: "completed");
        var course = await scene.Started();

        var ended = (
            await scene.Pedagogue.Post($"/courses/{course}/end", new JsonObject { ["endedOn"] = "2026-04-20", ["reason"] = code })
        ).Expect(HttpStatusCode.OK);

        Assert.Equal(("completed", code), (ended["endReason"].GetString(), ended["endReasonCode"].GetString()));
        var parts = (await scene.Lead.Fetch("/reports/status?year=2026"))["byEndReason"].EnumerateArray().Select(p => Text(p, "key"));
        Assert.DoesNotContain(code, parts);
    }

    [Fact]
    public async Task A_retired_reason_ends_no_course()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Administrator.Retires("endReasons", "moved");
        var course = await scene.Started();

        var refused = await scene.Pedagogue.Post(
            $"/courses/{course}/end",
            new JsonObject { ["endedOn"] = "2026-04-20", ["reason"] = "moved" }
        );

        Assert.Equal(["reason"], refused.Expect(HttpStatusCode.BadRequest).Fields);
    }

    private static Task<Answer> Put(Scene scene, string referral, params string[] carries) =>
        scene.Lead.Put(
            $"/referrals/{referral}/screening",
            A.Screening().With("protectiveFactors", new JsonArray([.. carries.Select(c => JsonValue.Create(c))]))
        );

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
