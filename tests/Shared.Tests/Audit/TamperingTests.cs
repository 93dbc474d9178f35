using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BarnetIMidten.Shared.Audit;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Shared.Tests.Audit;

/// <summary>Somebody with the file and without the keys changes any column, deletes, inserts, puts in another order or cuts the tail, once or more:
/// of a thousand times a thousand are found, against a head that was exported before.</summary>
public sealed class TamperingTests
{
    private const int Entries = 12;
    private const int Promised = 1_000;
    private const int Tries = 1_500;
    private const string Content = "at, user_id, role, action, subject_id, criterion, purpose, stated_purpose, outcome, opening_id";
    private static readonly string[] Columns = [.. Content.Split(", "), "hash"];

    [Fact]
    public async Task No_tampering_goes_unnoticed()
    {
        await using var kernel = await Chain.Of(Entries);
        var head = (await kernel.Store.VerifyAudit(null)).Head;
        await using var connection = kernel.OpenBeside();
        var original = Dump(connection);
        var (tampered, kinds) = (0, new Dictionary<string, int>(StringComparer.Ordinal));

        Prop.ForAll(
                Tampering().NonEmptyListOf().Select(list => list.Take(3).ToList()).ToArbitrary(),
                steps =>
                {
                    connection.Execute("SAVEPOINT tampering");
                    steps.ForEach(step => connection.Execute(step));
                    var (changed, report) = (Dump(connection) != original, Verify(connection, kernel, head));
                    connection.Execute("ROLLBACK TO tampering; RELEASE tampering");
                    if (changed)
                    {
                        tampered++;
                        steps.ForEach(step => kinds[step.Split(' ')[0]] = kinds.GetValueOrDefault(step.Split(' ')[0]) + 1);
                    }

                    return changed == report.FirstBroken is not null;
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Tries));

        Assert.True(tampered >= Promised, $"only {tampered} of {Tries} changed anything");
        Assert.Equal(["DELETE", "INSERT", "UPDATE"], kinds.Keys.Order(StringComparer.Ordinal));
    }

    private static Gen<string> Tampering()
    {
        var entry = Gen.Choose(1, Entries);
        var column = Gen.Elements(Columns);
        var value = Gen.OneOf(
            Gen.Constant("NULL"),
            Gen.Constant("''"),
            Gen.Choose(0, 9).Select(n => n.ToString(CultureInfo.InvariantCulture)),
            Gen.Choose(0, 255).Select(n => $"x'{n:x2}'"),
            Gen.Constant("randomblob(32)")
        );
        return Gen.OneOf(
            column.SelectMany(c =>
                value.SelectMany(v => entry.Select(e => $"UPDATE OR IGNORE kernel_audit SET {c} = {v} WHERE sequence = {e}"))
            ),
            column.SelectMany(c =>
                entry.SelectMany(from =>
                    entry.Select(to =>
                        $"UPDATE kernel_audit SET {c} = (SELECT {c} FROM kernel_audit WHERE sequence = {from}) WHERE sequence = {to} AND EXISTS (SELECT 1 FROM kernel_audit WHERE sequence = {from} AND {c} IS NOT NULL)"
                    )
                )
            ),
            column.SelectMany(c =>
                entry.Select(e => $"UPDATE kernel_audit SET {c} = {c} || char(0) || 'x' WHERE sequence = {e} AND {c} IS NOT NULL")
            ),
            entry.Select(e => $"DELETE FROM kernel_audit WHERE sequence = {e}"),
            entry.Select(e => $"DELETE FROM kernel_audit WHERE sequence > {e}"),
            entry.SelectMany(from =>
                Gen.Choose(-1, Entries + 3)
                    .Select(to =>
                        $"INSERT OR REPLACE INTO kernel_audit (sequence, {Content}, hash) SELECT {to}, {Content}, hash FROM kernel_audit WHERE sequence = {from}"
                    )
            ),
            entry.SelectMany(one => entry.Select(other => Swap(one, other))),
            entry.Select(e =>
                $"UPDATE OR IGNORE kernel_audit SET sequence = -sequence WHERE sequence > {e}; UPDATE OR IGNORE kernel_audit SET sequence = -sequence - 1 WHERE sequence < 0"
            )
        );
    }

    /// <summary>Two entries change places, hashes and all.</summary>
    private static string Swap(int one, int other) =>
        $"UPDATE OR IGNORE kernel_audit SET sequence = -1 WHERE sequence = {one}; UPDATE OR IGNORE kernel_audit SET sequence = {one} WHERE sequence = {other}; UPDATE OR IGNORE kernel_audit SET sequence = {other} WHERE sequence = -1";

    [SuppressMessage("Usage", "VSTHRD002", Justification = "A property is asked, not awaited.")]
    private static ChainReport Verify(SqliteConnection connection, Kernel kernel, ChainHead head) =>
        AuditVerification.Verify(connection, kernel.Store.Vault, head).GetAwaiter().GetResult();

    private static string Dump(SqliteConnection connection) =>
        connection.Scalar<string>(
            $"SELECT coalesce(group_concat(concat_ws('|', sequence, {string.Join(", ", Columns.Select(c => $"iif({c} IS NULL, 'null', hex({c}))"))})), '') FROM (SELECT * FROM kernel_audit ORDER BY sequence)"
        );
}
