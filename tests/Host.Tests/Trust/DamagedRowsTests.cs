using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>A family is erased though a row of another was damaged; what nobody can read, and might tell of it, goes with it.</summary>
public sealed class DamagedRowsTests : IDisposable
{
    private static readonly object Why = new { reason = "Kommunens regel" };
    private readonly Product product = new();

    [Fact]
    public async Task Rows_that_do_not_open_stop_no_erasure_and_their_number_is_logged()
    {
        await product.Done("municipality add --code 0183 --programme ishoej-0-6 --from 2018-01-01");
        var (asLead, asOffice) = (
            await product.Token("--municipality 0183 --role lead"),
            await product.Token("--municipality 0183 --role administrator")
        );
        using var server = await HostProcess.Serve(product.Folder);
        using var lead = server.Client(asLead);
        using var office = server.Client(asOffice);
        var (first, once) = (A.Referral(lastName: "Efraimsen"), ("Idempotency-Key", "den samme"));
        var other = (await lead.Post("/referrals", first, once)).Expect(HttpStatusCode.Created).Id;
        var third = (await lead.Post("/referrals", A.Referral(lastName: "Tredje"))).Expect(HttpStatusCode.Created).Id;
        (await office.Post($"/referrals/{other}/erasure", Why)).Expect(HttpStatusCode.Accepted);
        await lead.Post($"/referrals/{other}/erasure/refusal", new { reason = "Familien klager" });
        (await lead.Fetch("/referrals?q=Efraimsen")).Expect(HttpStatusCode.OK);
        var gone = (await lead.Post("/referrals", A.Referral(lastName: "Zebulonsen"))).Expect(HttpStatusCode.Created).Id;
        (await office.Post($"/referrals/{gone}/erasure", Why)).Expect(HttpStatusCode.Accepted);
        Damage("UPDATE kernel_answer SET answer = zeroblob(length(answer))");
        Damage("UPDATE kernel_audit_key SET wrapped = zeroblob(length(wrapped))");
        Damage("UPDATE referral_erasure SET words = zeroblob(length(words)) WHERE state = 'Refused'");
        Damage($"UPDATE referral_referral SET people = zeroblob(length(people)) WHERE id = '{Tampering.Stored(third)}'");

        (await lead.Post($"/referrals/{gone}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);

        Assert.Equal("404 record.not-found", (await lead.Fetch($"/referrals/{gone}")).Said);
        (await lead.Fetch($"/referrals/{other}")).Expect(HttpStatusCode.OK);
        Assert.Equal("409 idempotency.erased", (await lead.Post("/referrals", first, once)).Said);
        var refused = (await lead.Fetch("/erasures"))["items"]
            .EnumerateArray()
            .Single(e => e.GetProperty("referralId").GetString() == other);
        Assert.Equal("***", refused.GetProperty("reason").GetString());
        Assert.Equal(0, (await product.Run("audit verify --municipality 0183")).Exit);
        Assert.Contains("and 4 sealed values", (await server.Terminate()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_opened_and_what_lies_on_their_desks_stops_none_either()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var gone = (await scene.Lead.Post("/referrals", A.Referral(lastName: "Zebulonsen"))).Expect(HttpStatusCode.Created).Id;
        var opened = new { subjectId = await scene.Referral(), reason = "Barnet skal ses nu" };
        (await scene.OtherPedagogue.Post("/break-glass", opened)).Expect(HttpStatusCode.Created);
        await ErasureTests.SaveList(scene, "hendes", "Zebulonsen");
        await ErasureTests.SaveList(scene, "andres", "Ingen");
        scene.Tamper("UPDATE access_opening SET stated = zeroblob(length(stated))");
        scene.Tamper(
            "UPDATE desk_saved_list SET content = zeroblob(length(content)) WHERE rowid = (SELECT MAX(rowid) FROM desk_saved_list)"
        );
        (await scene.Administrator.Post($"/referrals/{gone}/erasure", Why)).Expect(HttpStatusCode.Accepted);

        (await scene.Lead.Post($"/referrals/{gone}/erasure/confirmation", null)).Expect(HttpStatusCode.NoContent);

        Assert.Equal(1L, ErasureTests.Count(scene, "desk_saved_list"));
    }

    public void Dispose() => product.Dispose();

    private void Damage(string sql) => Tampering.Tamper(product.Folder, "0183", sql);
}
