using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.SavedLists;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>Erasure by two, by the contract; what goes with a case and what does not.</summary>
public sealed class ErasureTests
{
    private static readonly object Why = new { reason = "Kommunens regel" };

    [Fact]
    public async Task It_takes_two_and_then_the_id_answers_as_if_it_had_never_been()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        Assert.Equal("202", (await scene.Administrator.Post($"/referrals/{referral}/erasure", Why)).Said);
        Assert.Equal("409 erasure.waiting", (await scene.Administrator.Post($"/referrals/{referral}/erasure", Why)).Said);
        Assert.Equal("409 erasure.same-person", (await scene.Administrator.Post($"/referrals/{referral}/erasure/confirmation", null)).Said);
        Assert.Equal("403 caller.not-allowed", (await scene.Pedagogue.Post($"/referrals/{referral}/erasure/confirmation", null)).Said);
        (await scene.Lead.Fetch($"/referrals/{referral}")).Expect(HttpStatusCode.OK);
        Assert.Equal("204", (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null)).Said);
        Assert.Equal("404 record.not-found", (await scene.Lead.Fetch($"/referrals/{referral}")).Said);
        Assert.Equal("404 record.not-found", (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null)).Said);
        Assert.Equal("404 record.not-found", (await scene.Administrator.Fetch($"/referrals/{referral}/export")).Said);
        Assert.Equal(0, (await scene.Lead.Fetch("/referrals"))["total"].GetInt32());
        var listed = (await scene.Administrator.Fetch("/erasures"))["items"][0];
        Assert.Equal("confirmed", listed.GetProperty("state").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, listed.GetProperty("reason").ValueKind);
    }

    [Fact]
    public async Task Another_administrator_may_confirm_too_and_a_lead_cannot_start()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        Assert.Equal("403 caller.not-allowed", (await scene.Lead.Post($"/referrals/{referral}/erasure", Why)).Said);
        Assert.Equal("400 request.invalid", (await scene.Administrator.Post($"/referrals/{referral}/erasure", new { reason = " " })).Said);
        Assert.Equal("409 erasure.not-asked", (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null)).Said);
        Assert.Equal("202", (await scene.Administrator.Post($"/referrals/{referral}/erasure", Why)).Said);
        var other = await scene.Site.As(Role.Administrator, "Bente Demo");
        Assert.Equal("204", (await other.Post($"/referrals/{referral}/erasure/confirmation", null)).Said);
    }

    [Fact]
    public async Task Whoever_saw_another_case_than_it_is_by_now_erases_nothing()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        (string, string) stale = ("If-Match", "\"v99\"");
        Assert.Equal("412 record.stale", (await scene.Administrator.Post($"/referrals/{referral}/erasure", Why, stale)).Said);
        Assert.Equal("202", (await scene.Administrator.Post($"/referrals/{referral}/erasure", Why)).Said);
        Assert.Equal("412 record.stale", (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null, stale)).Said);
        var seen = await scene.Lead.Fetch($"/referrals/{referral}");
        Assert.Equal(
            "204",
            (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null, ("If-Match", seen.Headers.ETag!.ToString()))).Said
        );
    }

    [Fact]
    public async Task A_case_with_a_course_under_way_is_not_erased()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (referral, course) = await scene.Accepted();
        Assert.Equal("409 erasure.course-open", (await scene.Administrator.Post($"/referrals/{referral}/erasure", Why)).Said);
        (await scene.Lead.Post($"/courses/{course}/end", new { endedOn = "2026-04-02", reason = "moved" })).Expect(HttpStatusCode.OK);
        Assert.Equal("202", (await scene.Administrator.Post($"/referrals/{referral}/erasure", Why)).Said);
    }

    [Fact]
    public async Task A_referral_that_was_accepted_after_it_was_asked_for_is_not_erased_either()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        Assert.Equal("202", (await scene.Administrator.Post($"/referrals/{referral}/erasure", Why)).Said);
        (await scene.Lead.Put($"/referrals/{referral}/screening", A.Screening())).Expect(HttpStatusCode.OK);
        (await scene.Lead.Post($"/referrals/{referral}/decision", A.Decision(scene.PedagogueId))).Expect(HttpStatusCode.Created);
        Assert.Equal("409 erasure.course-open", (await scene.Lead.Post($"/referrals/{referral}/erasure/confirmation", null)).Said);
    }

    [Fact]
    public async Task One_that_is_refused_leaves_the_case_and_can_be_asked_for_again()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        await scene.Administrator.Post($"/referrals/{referral}/erasure", Why);
        Assert.Equal("204", (await scene.Lead.Post($"/referrals/{referral}/erasure/refusal", new { reason = "Familien klager" })).Said);
        (await scene.Lead.Fetch($"/referrals/{referral}")).Expect(HttpStatusCode.OK);
        Assert.Equal("409 erasure.not-asked", (await scene.Lead.Post($"/referrals/{referral}/erasure/refusal", Why)).Said);
        Assert.Equal("202", (await scene.Administrator.Post($"/referrals/{referral}/erasure", Why)).Said);
        Assert.Equal(2, (await scene.Lead.Fetch("/erasures"))["total"].GetInt32());
        Assert.Equal(1, (await scene.Lead.Fetch("/erasures?state=waiting"))["total"].GetInt32());
    }

    [Fact]
    public async Task Drafts_saved_lists_and_kept_answers_go_with_the_case_and_a_siblings_stay()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (erased, sibling) = (new PlantedFamily(1), new PlantedFamily(2));
        await erased.Journey(scene.Lead, scene.PedagogueId);
        await sibling.Journey(scene.Lead, scene.PedagogueId);
        await erased.End(scene.Lead);
        await Keep(scene, "/forloeb/a", Guid.Parse(erased.Course), "Besøget gik godt");
        await Keep(scene, "/henvisninger/ny", null, $"Mor til {erased.ChildName} ringede");
        await Keep(scene, "/forloeb/b", Guid.Parse(sibling.Course), "Søskende");
        await SaveList(scene, "hendes", erased.ChildName.Split(' ')[0]);
        await SaveList(scene, "andres", "Ingen");

        await scene.Administrator.Post($"/referrals/{erased.Referral}/erasure", Why);
        Assert.Equal("204", (await scene.Lead.Post($"/referrals/{erased.Referral}/erasure/confirmation", null)).Said);

        Assert.Equal(1L, Count(scene, "desk_draft"));
        Assert.Equal(1L, Count(scene, "desk_saved_list"));
        Assert.Equal(0L, Count(scene, $"kernel_answer WHERE subject_id = '{erased.Referral}'"));
        Assert.Equal(1L, Count(scene, $"kernel_answer WHERE subject_id = '{sibling.Referral}'"));
        (await scene.Lead.Fetch($"/referrals/{sibling.Referral}")).Expect(HttpStatusCode.OK);
        Assert.Equal(2, (await scene.Lead.Fetch($"/courses/{sibling.Course}"))["visits"].GetArrayLength());
    }

    [Fact]
    public async Task What_was_searched_for_is_unreadable_afterwards_and_the_log_verifies()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (erased, other) = (new PlantedFamily(1), new PlantedFamily(2));
        await erased.Journey(scene.Lead, scene.PedagogueId);
        await other.Journey(scene.Lead, scene.PedagogueId);
        await erased.End(scene.Lead);
        var searches = Count(scene, "kernel_audit WHERE criterion IS NOT NULL");
        await scene.Administrator.Post($"/referrals/{erased.Referral}/erasure", Why);
        await scene.Lead.Post($"/referrals/{erased.Referral}/erasure/confirmation", null, ("X-Purpose", erased.ChildName));

        Assert.Equal(searches, Count(scene, "kernel_audit WHERE criterion IS NOT NULL"));
        Assert.Equal(1L, Count(scene, "kernel_audit a JOIN kernel_audit_key k ON k.sequence = a.sequence WHERE a.criterion IS NOT NULL"));
        Assert.Equal(
            0L,
            Count(scene, $"kernel_audit_key k JOIN kernel_audit a ON k.sequence = a.sequence WHERE a.subject_id = '{erased.Referral}'")
        );
        _ = MunicipalityCode.TryParse("0183", out var code);
        Assert.Null(
            (await scene.Site.Services.GetRequiredService<Shared.Storage.Municipalities>().Open(code).VerifyAudit(null)).FirstBroken
        );
    }

    [Fact]
    public async Task No_table_holds_an_id_of_an_erased_case_but_the_log_and_the_record_of_erasures()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var family = new PlantedFamily(1);
        await family.Journey(scene.Lead, scene.PedagogueId);
        await family.End(scene.Lead);
        var ids = new[] { Guid.Parse(family.Referral), Guid.Parse(family.Course) };
        var before = TablesWith(scene, ids);
        Assert.Contains("referral_referral", before);
        Assert.Contains("visits_visit", before);
        await scene.Administrator.Post($"/referrals/{family.Referral}/erasure", Why);
        await scene.Lead.Post($"/referrals/{family.Referral}/erasure/confirmation", null);
        Assert.Equal(["kernel_audit", "kernel_erased", "referral_erasure"], TablesWith(scene, ids));
    }

    private static List<string> TablesWith(Scene scene, IReadOnlyList<Guid> ids)
    {
        using var file = Open(scene);
        var found = new List<string>();
        foreach (var table in Column(file, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))
        {
            var columns = Column(file, $"SELECT name FROM pragma_table_info('{table}')");
            var spelt = ids.SelectMany(id => (string[])[$"{id:N}", $"{id:D}".ToUpperInvariant()]).Select(t => $"'{t}'");
            if (columns.Any(c => Column(file, $"SELECT 1 FROM \"{table}\" WHERE \"{c}\" IN ({string.Join(',', spelt)})").Count > 0))
            {
                found.Add(table);
            }
        }

        return found;
    }

    private static async Task Keep(Scene scene, string address, Guid? subject, string words)
    {
        var fields = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Input.Note"] = [words] };
        var written = new Written(address, "draft.visit", null, fields);
        Testing.House.Expect(await Send(scene, new KeepDraft.Command(written, null, subject, Pen.New(0), false)));
    }

    internal static async Task SaveList(Scene scene, string name, string q)
    {
        var filter = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["q"] = [q] };
        Testing.House.Expect(await Send(scene, new SaveList.Command("/henvisninger", name, filter)));
    }

    private static async Task<Shared.Results.Result<T>> Send<T>(Scene scene, IMessage<T> message)
    {
        _ = MunicipalityCode.TryParse("0183", out var code);
        await using var scope = scene.Site.Services.CreateAsyncScope();
        var caller = new Caller(UserId.New(), "Hanne", code, Role.Lead);
        return await scope.ServiceProvider.GetRequiredService<Dispatcher>().Send(message, CallContext.For(caller));
    }

    internal static long Count(Scene scene, string table)
    {
        using var file = Open(scene);
        return long.Parse(Column(file, $"SELECT COUNT(*) FROM {table}")[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The test's own words.")]
    private static List<string> Column(SqliteConnection file, string sql)
    {
        using var select = file.CreateCommand();
        select.CommandText = sql;
        using var rows = select.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add(rows.GetValue(0).ToString()!);
        }

        return found;
    }

    private static SqliteConnection Open(Scene scene)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(scene.Site.Folder, "0183.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
