using BarnetIMidten.Shared.Audit;

namespace BarnetIMidten.Shared.Tests.Audit;

public sealed class AuditVerificationTests
{
    [Fact]
    public async Task A_log_that_was_emptied_has_lost_its_first_entry()
    {
        await using var kernel = await Chain.Of(3);
        kernel.Tamper("DELETE FROM kernel_audit");
        var report = await kernel.Store.VerifyAudit(null);
        Assert.Equal((0L, 1L), (report.Entries, report.FirstBroken));
    }

    [Fact]
    public async Task A_log_that_has_grown_verifies_against_an_older_head()
    {
        await using var kernel = await Chain.Of(5);
        var head = (await kernel.Store.VerifyAudit(null)).Head;
        await kernel.Store.Writer.Run(turn => turn.Log("later"));

        var report = await kernel.Store.VerifyAudit(head);
        Assert.Equal((6L, null), (report.Entries, report.FirstBroken));
    }

    [Theory]
    [InlineData("a changed field", "UPDATE kernel_audit SET outcome = 'toy.locked' WHERE sequence = 3", 3)]
    [InlineData("a text behind a zero", "UPDATE kernel_audit SET role = role || char(0) || 'x' WHERE sequence = 3", 3)]
    [InlineData("a field emptied", "UPDATE kernel_audit SET subject_id = NULL WHERE sequence = 3", 3)]
    [InlineData("a sealed criterion overwritten with text", "UPDATE kernel_audit SET criterion = 'nothing' WHERE sequence = 3", 3)]
    [InlineData("a hash overwritten with text", "UPDATE kernel_audit SET hash = 'nothing' WHERE sequence = 3", 3)]
    [InlineData("a break-glass opening put on", "UPDATE kernel_audit SET opening_id = subject_id WHERE sequence = 3", 3)]
    [InlineData("a break-glass opening taken off", "UPDATE kernel_audit SET opening_id = NULL WHERE sequence = 5", 5)]
    [InlineData("the first deleted", "DELETE FROM kernel_audit WHERE sequence = 1", 1)]
    [InlineData("one in the middle deleted", "DELETE FROM kernel_audit WHERE sequence = 3", 3)]
    [InlineData("the tail cut", "DELETE FROM kernel_audit WHERE sequence > 4", 5)]
    [InlineData("everything deleted", "DELETE FROM kernel_audit", 1)]
    [InlineData(
        "one deleted and the rest moved up",
        "DELETE FROM kernel_audit WHERE sequence = 3; UPDATE kernel_audit SET sequence = sequence - 1 WHERE sequence > 3",
        3
    )]
    [InlineData(
        "one put in front",
        "INSERT INTO kernel_audit SELECT 0, at, user_id, role, action, subject_id, criterion, purpose, stated_purpose, outcome, hash, opening_id FROM kernel_audit LIMIT 1",
        0
    )]
    [InlineData(
        "one added",
        "INSERT INTO kernel_audit SELECT 7, at, user_id, role, action, subject_id, criterion, purpose, stated_purpose, outcome, hash, opening_id FROM kernel_audit LIMIT 1",
        7
    )]
    public async Task Tampering_is_found_and_the_first_broken_entry_named(string what, string tampering, long broken)
    {
        await using var kernel = await Chain.Of(6);
        var head = (await kernel.Store.VerifyAudit(null)).Head;
        kernel.Tamper(tampering);

        var report = await kernel.Store.VerifyAudit(head);
        Assert.True(report.FirstBroken == broken, $"{what}: {report.FirstBroken}");
    }

    [Fact]
    public async Task An_entry_that_is_genuine_in_another_history_of_the_same_log_is_found()
    {
        await using var kernel = await Chain.Of(3);
        using var elsewhere = new TempFolder();
        await using (var backup = kernel.OpenBeside())
        {
            backup.Execute($"VACUUM INTO '{elsewhere.File("0183.db")}'");
        }

        await using var other = Kernel.On(elsewhere);
        foreach (var (history, purpose) in new[] { (kernel, "seen"), (other, "not seen") })
        {
            await history.Store.Writer.Run(turn => turn.Log(purpose));
            await history.Store.Writer.Run(turn => turn.Log("afterwards"));
        }

        Assert.Null((await other.Store.VerifyAudit(null)).FirstBroken);
        kernel.Tamper(
            $"ATTACH '{elsewhere.File("0183.db")}' AS other; REPLACE INTO kernel_audit SELECT * FROM other.kernel_audit WHERE sequence = 4"
        );
        Assert.Equal(5, (await kernel.Store.VerifyAudit(null)).FirstBroken);
    }

    [Fact]
    public async Task A_head_of_another_log_does_not_fit()
    {
        await using var kernel = await Chain.Of(3);
        foreach (var entry in (long[])[1, 2, 3])
        {
            var report = await kernel.Store.VerifyAudit(new ChainHead(entry, new byte[32]));
            Assert.Equal((entry - 1, entry), (report.Entries, report.FirstBroken));
        }
    }

    [Fact]
    public async Task A_cut_tail_is_found_by_an_exported_head_alone()
    {
        await using var kernel = await Chain.Of(6);
        var head = (await kernel.Store.VerifyAudit(null)).Head;
        kernel.Tamper("DELETE FROM kernel_audit WHERE sequence = 6");

        Assert.Null((await kernel.Store.VerifyAudit(null)).FirstBroken);
        Assert.Equal(6, (await kernel.Store.VerifyAudit(head)).FirstBroken);
    }
}
