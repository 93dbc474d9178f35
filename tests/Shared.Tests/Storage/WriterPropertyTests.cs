using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Shared.Tests.Storage;

/// <summary>Whatever becomes of each change, and whoever asks at the same time: exactly what was answered well is there, and the log verifies.</summary>
public sealed class WriterPropertyTests
{
    public enum Fate
    {
        Kept,
        Undone,
        Faulted,
        FaultedBeforeWriting,
        BrokeAConstraint,
    }

    [Fact]
    public async Task Exactly_what_was_answered_is_there()
    {
        await using var kernel = Kernel.New();
        var (asked, round) = (new List<string>(), 0);
        Prop.ForAll(
                Gen.Elements(Enum.GetValues<Fate>()).ArrayOf(40).ToArbitrary(),
                fates =>
                {
                    round++;
                    var changes = fates
                        .Index()
                        .AsParallel()
                        .WithDegreeOfParallelism(8)
                        .Select(f => (Name: $"{round}-{f.Index}", f.Item))
                        .Select(f => (f.Name, Done: Change(kernel, f.Name, f.Item)))
                        .ToList();
                    asked.AddRange(changes.Where(c => Answered(c.Done)).Select(c => c.Name));
                    var found = kernel
                        .Ask<string>("SELECT coalesce(group_concat(shelf), '') FROM toy_note")
                        .Split(',', StringSplitOptions.RemoveEmptyEntries);
                    return found.Order(StringComparer.Ordinal).SequenceEqual(asked.Order(StringComparer.Ordinal));
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25));
        var report = await kernel.Store.VerifyAudit(null);
        Assert.Equal((kernel.Ask<long>("SELECT COUNT(*) FROM kernel_audit"), null), (report.Entries, report.FirstBroken));
        Assert.NotEqual(0L, report.Entries);
    }

    private static bool Answered(Task<bool> change)
    {
        ((IAsyncResult)change).AsyncWaitHandle.WaitOne();
        return change is { IsCompletedSuccessfully: true, Result: true };
    }

    private static Task<bool> Change(Kernel kernel, string name, Fate fate) =>
        kernel.Store.Writer.Run(async turn =>
        {
            if (fate == Fate.FaultedBeforeWriting)
            {
                throw new FormatException();
            }

            await turn.Log(name);
            await turn.Note(name);
            switch (fate)
            {
                case Fate.Undone:
                    turn.Undo();
                    await turn.Log($"{name} refused");
                    return false;
                case Fate.BrokeAConstraint:
                    turn.Connection.Execute(
                        "INSERT INTO toy_note (id, shelf, version) SELECT id, shelf, version FROM toy_note LIMIT 1",
                        turn.Transaction
                    );
                    return true;
                case Fate.Faulted:
                    throw new FormatException();
                default:
                    return true;
            }
        });
}
