using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Tests.Audit;

public sealed class AuditTrailTests
{
    private static readonly Guid Subject = new("019a0f3c-5b7e-7c0d-8e1f-2a3b4c5d6e7f");

    [Fact]
    public async Task Entries_are_numbered_from_one_without_gaps_and_stand_as_they_were_written()
    {
        await using var kernel = Kernel.New();
        await Append(kernel, new AuditRow("u1", "Lead", AuditAction.Read, Subject, null, "purpose.toy-read", null, "ok"));
        await Append(kernel, new AuditRow("u2", "Pedagogue", AuditAction.BreakGlass, null, null, "purpose.toy-put", null, "toy.locked"));

        Assert.Equal(
            "1|2026-05-21T11:00:00.0000000Z|u1|Lead|Read|019a0f3c5b7e7c0d8e1f2a3b4c5d6e7f|purpose.toy-read|ok;2|2026-05-21T11:00:00.0000000Z|u2|Pedagogue|BreakGlass||purpose.toy-put|toy.locked",
            kernel.Ask<string>(
                "SELECT group_concat(concat_ws('|', sequence, at, user_id, role, action, coalesce(subject_id, ''), purpose, outcome), ';') FROM (SELECT * FROM kernel_audit ORDER BY sequence)"
            )
        );
    }

    [Fact]
    public async Task What_was_searched_for_and_the_stated_purpose_are_sealed_to_their_row()
    {
        await using var kernel = Kernel.New();
        await Append(
            kernel,
            new AuditRow("u1", "Lead", AuditAction.Search, null, "Alma Prøve", "purpose.toy-read", "mødet i morgen", "ok")
        );

        var vault = kernel.Store.Vault;
        var key = kernel.Ask<byte[]>("SELECT wrapped FROM kernel_audit_key");
        var criterion = kernel.Ask<byte[]>("SELECT criterion FROM kernel_audit");
        var stated = kernel.Ask<byte[]>("SELECT stated_purpose FROM kernel_audit");
        Assert.Equal("Alma Prøve", AuditWords.Open(vault, 1, AuditWords.Criterion, criterion, key));
        Assert.Equal("mødet i morgen", AuditWords.Open(vault, 1, AuditWords.StatedPurpose, stated, key));
        Assert.Throws<SealBrokenException>(() => AuditWords.Open(vault, 2, AuditWords.Criterion, criterion, key));
        Assert.Throws<SealBrokenException>(() => AuditWords.Open(vault, 1, AuditWords.Criterion, stated, key));
        Assert.Null(AuditWords.Open(vault, 1, AuditWords.Criterion, criterion, wrapped: null));
    }

    [Fact]
    public async Task An_entry_of_which_the_words_are_destroyed_still_verifies()
    {
        await using var kernel = Kernel.New();
        await Append(kernel, new AuditRow("u1", "Lead", AuditAction.Search, null, "Alma Prøve", "purpose.toy-read", null, "ok"));
        kernel.Tamper("DELETE FROM kernel_audit_key");
        Assert.Null((await kernel.Store.VerifyAudit(null)).FirstBroken);
    }

    [Fact]
    public async Task An_entry_from_before_words_had_keys_of_their_own_still_opens()
    {
        await using var kernel = Kernel.New();
        var early = kernel.Store.Vault.Seal("Alma Prøve"u8, "kernel_audit", AuditWords.Criterion, "1");
        Assert.Equal("Alma Prøve", AuditWords.Open(kernel.Store.Vault, 1, AuditWords.Criterion, early, wrapped: null));
    }

    [Fact]
    public async Task The_same_entry_chains_differently_at_each_place_and_under_each_municipality()
    {
        await using var kernel = Kernel.New();
        var row = new AuditRow("u1", "Lead", AuditAction.Read, Subject, null, "purpose.toy-read", null, "ok");
        await Append(kernel, row);
        await Append(kernel, row);
        await kernel.Municipalities.Open(Kernel.Koege).Writer.Run(turn => Write(turn, row));

        Assert.Equal(2L, kernel.Ask<long>("SELECT COUNT(DISTINCT hash) FROM kernel_audit"));
        await using var koege = kernel.OpenBeside(kernel.Folder.File("0259.db"));
        koege.Execute($"ATTACH '{kernel.File}' AS ishoej");
        await using var same = koege.Sql("SELECT COUNT(*) FROM kernel_audit k JOIN ishoej.kernel_audit i ON i.hash = k.hash");
        Assert.Equal(0L, await same.ExecuteScalarAsync());
    }

    [Fact]
    public async Task An_entry_and_its_change_are_kept_or_lost_together()
    {
        await using var kernel = Kernel.New();
        await Record.ExceptionAsync(() =>
            kernel.Store.Writer.Run<bool>(async turn =>
            {
                await turn.Note("lost");
                await turn.Log("lost");
                throw new FormatException();
            })
        );
        await kernel.Store.Writer.Run(async turn => await turn.Note("kept") && await turn.Log("kept"));

        Assert.Equal("kept", kernel.Ask<string>("SELECT group_concat(shelf) FROM toy_note"));
        Assert.Equal("1 kept", kernel.Ask<string>("SELECT group_concat(sequence || ' ' || purpose) FROM kernel_audit"));
    }

    private static Task<bool> Append(Kernel kernel, AuditRow row) => kernel.Store.Writer.Run(turn => Write(turn, row));

    private static async Task<bool> Write(WriteTurn turn, AuditRow row)
    {
        await turn.Audit.Append(row);
        return true;
    }
}
