using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Kinds;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>A room that begins to keep something about a family cannot forget to tell it and to forget it: the tables themselves are walked.</summary>
public sealed class CasePartTests
{
    private static readonly Type[] CaseIds = [typeof(ReferralId), typeof(CourseId), typeof(VisitId)];
    private static readonly string[] Leading = ["subject", "referral", "course", "visit"];

    /// <summary>What is sealed, or points to a case, and is neither told nor forgotten by a room, and why.</summary>
    private static readonly Dictionary<string, string> Excused = new(StringComparer.Ordinal)
    {
        ["access_closure"] = "Why a member of the staff was closed.",
        ["access_reminding"] = "What a member of the staff wants to be told of, and keyed hashes of what she was told.",
        ["access_sample"] = "A spot check of the log: numbers of its entries, and what was found on the staff's use of it.",
        ["access_token"] = "What a token of the staff is called.",
        ["access_user"] = "A member of the staff.",
        ["economy_actuals"] = "Accounts of a year of a business case: amounts by line, and where they stand.",
        ["economy_case"] = "A business case: volumes, prices and sources of the municipality, and nothing of any family.",
        ["economy_deadline"] = "What is to be reported of a business case, and by which department.",
        ["economy_grant_frame"] = "What is set aside for grants in a year, and sums of cases that are erased.",
        ["economy_grant_pilot"] =
            "When the pilot of flexible grants ends, and what its evaluation found of all families together; hidden where it may name somebody of an erased case.",
        ["economy_index"] = "A price and wage percentage, and where it was found.",
        ["economy_note"] = "Why a year of a business case came out otherwise than planned, of the whole municipality.",
        ["economy_observation"] = "What was seen of an expected saving, among five families or more.",
        ["evaluation_adjustment"] = "What the staff is to do differently, of the effort and not of a family.",
        ["evaluation_effect"] = "A documented figure of an effect, among five families or more.",
        ["evaluation_memo"] = "A memo to the politicians: sums with small numbers withheld.",
        ["evaluation_memo_text"] = "What people write of the effort for the memo; the page asks them to name no family.",
        ["evaluation_stop_op"] = "What was said of the effort at a meeting; a family's case is no subject of it.",
        ["kernel_answer"] = "Forgotten by the kernel itself; it is a copy of what the rooms tell.",
        ["kernel_audit"] = "The log of use: its extract is asked for by itself. It stands after an erasure, its words unreadable.",
        ["kernel_erased"] = "That a case was erased: by this a restored backup is known.",
        ["kernel_outbox_hold"] = "Why the post was held: the operator's own words of the machine.",
        ["kernel_webhook"] = "The address of another system that is told of ids, and the secret by which we sign.",
        ["programmes_catalogue"] = "What a word of the catalogue became, and why: the municipality's own words of its rules.",
        ["programmes_draft"] = "A version that administrators prepare: the municipality's own rules, and why.",
        ["programmes_switch"] = "Why a switch was thrown: the administrator's own words of the municipality's rules.",
        ["programmes_switch_plan"] = "Why a turn of a switch was planned: the administrator's own words of the municipality's rules.",
        ["programmes_version"] = "Why a version was put in force: the administrator's own words of the municipality's rules.",
        ["referral_erasure"] =
            "What was said of an erasure is told, and forgotten, with the referral; ids and instants are left as the record of it.",
        ["referral_retention"] = "On what the municipality rests its rule.",
    };

    [Fact]
    public async Task Every_table_that_holds_something_of_a_family_is_told_and_forgotten_or_excused_with_a_reason()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await using var scope = scene.Site.Services.CreateAsyncScope();
        var parts = PartsIn(scope);
        var known = parts.SelectMany(p => p.Records).ToHashSet();
        var about = TypesOf(scope).Where(IsAboutSomebody).ToList();
        Assert.True(about.Count > 20, $"only {about.Count} tables were found");
        Assert.Equal(
            Excused.Keys.Order(StringComparer.Ordinal),
            about.Where(t => !known.Contains(t.ClrType)).Select(TableOf).Order(StringComparer.Ordinal)
        );
        Assert.All(Excused, e => Assert.True(e.Value.Length > 20, e.Key));
    }

    [Fact]
    public async Task Of_every_table_that_a_part_answers_for_a_journey_fills_one_and_an_erasure_empties_it()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await using var scope = scene.Site.Services.CreateAsyncScope();
        var records = PartsIn(scope).SelectMany(p => p.Records).ToHashSet();
        var tables = TypesOf(scope).Where(t => records.Contains(t.ClrType)).Select(TableOf).Distinct(StringComparer.Ordinal).ToList();
        // a withdrawn referral, one that the family sent itself, requests, flexible grants, deliveries, drafts and saved lists have tests of their own
        var elsewhere = (string[])
            [
                "referral_withdrawal",
                "referral_self_referral",
                "visits_extension_request",
                "visits_assignment",
                "economy_grant",
                "kernel_outbox",
                "desk_draft",
                "desk_saved_list",
            ];
        await scene.Administrator.Post("/programme/versions", PlantedFamily.OtherRules);
        var family = new PlantedFamily(1);
        await family.Journey(scene.Lead, scene.PedagogueId);
        await family.End(scene.Lead);
        var asked = new
        {
            language = "da",
            expiresOn = "2199-12-31",
            moment = "end",
        };
        await scene.Lead.Post($"/courses/{family.Course}/evaluation-invitations", asked);
        await scene.OtherPedagogue.Post("/break-glass", new { subjectId = family.Referral, reason = "Vikar for en syg kollega" });
        Assert.DoesNotContain(tables.Except(elsewhere, StringComparer.Ordinal), t => Rows(scene, t) == 0);
        await scene.Administrator.Post($"/referrals/{family.Referral}/erasure", new { reason = "Kommunens regel" });
        await scene.Lead.Post($"/referrals/{family.Referral}/erasure/confirmation", null);
        Assert.DoesNotContain(tables, t => Rows(scene, t) > 0);
    }

    private static IReadOnlyList<ICasePart> PartsIn(AsyncServiceScope scope)
    {
        _ = MunicipalityCode.TryParse("0183", out var code);
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.For(Caller.SystemIn(code)));
        return [.. scope.ServiceProvider.GetServices<ICasePart>()];
    }

    private static IReadOnlyList<IEntityType> TypesOf(AsyncServiceScope scope) =>
        [
            .. scope
                .ServiceProvider.GetServices<RoomDbInfo>()
                .Where(r => r.Scope == Scope.Municipality)
                .SelectMany(r => r.Make(DatabaseKind.Sqlite).Model.GetEntityTypes()),
        ];

    private static string TableOf(IEntityType type) => type.GetTableName()!;

    private static bool IsAboutSomebody(IEntityType type) =>
        SealedProperty.Of(type).Length > 0
        || type.GetProperties()
            .Any(p =>
                CaseIds.Contains(Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)
                || Leading.Any(l =>
                    p.Name.StartsWith(l, StringComparison.OrdinalIgnoreCase) && p.Name.EndsWith("Id", StringComparison.Ordinal)
                )
            );

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the models.")]
    private static long Rows(Scene scene, string table)
    {
        using var file = new SqliteConnection($"Data Source={Path.Combine(scene.Site.Folder, "0183.db")};Pooling=False");
        file.Open();
        using var count = file.CreateCommand();
        count.CommandText = $"SELECT COUNT(*) FROM {table}";
        return (long)count.ExecuteScalar()!;
    }
}
