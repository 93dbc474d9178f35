using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>Promise 5: whatever happens to the bytes of a database, what is sealed or in the log of use is noticed, and nothing of it is served as if it were true.</summary>
public sealed class DamageStormTests(ITestOutputHelper output)
{
    private const int Anywhere = 25;
    private const int Sealed = 15;
    private const int Logged = 10;

    [Fact]
    [Trait("Category", "Long")]
    public async Task Of_fifty_random_damages_every_one_to_something_sealed_or_logged_is_noticed_and_none_is_served_as_the_truth()
    {
        await using var origin = await Origin.Make();
        var random = new Random(Storm.Setting("SEED", 50));
        var verdicts = new List<Verdict>();
        for (var n = 0; n < Anywhere + Sealed + Logged; n++)
        {
            var damage =
                n < Anywhere ? Damage.Anywhere(random, origin.Database)
                : n < Anywhere + Sealed ? Damage.Within(random, origin.Database, origin.CellsThat(c => c.IsSealed))
                : Damage.Within(random, origin.Database, origin.CellsThat(c => c.IsLogged));
            var verdict = await Judgement.Of(origin, damage);
            verdicts.Add(verdict);
            output.WriteLine($"{n}: {damage.Said}: {verdict}");
        }

        Assert.Equal(Anywhere + Sealed + Logged, verdicts.Count);
        Assert.DoesNotContain(verdicts, v => v.TouchesSealed && !v.SealedNoticed);
        Assert.DoesNotContain(verdicts, v => v.TouchesLog && !v.LogNoticed);
        // a word in a column that is neither sealed nor in the log verifies by the file being whole alone (ADR 0034)
        Assert.DoesNotContain(verdicts, v => v.ServedOtherwise.Count > 0 && !v.TouchesPlain);
        Assert.True(verdicts.Count(v => v.TouchesSealed) >= Sealed && verdicts.Count(v => v.TouchesLog) >= Logged, "the damages missed");
        output.WriteLine(
            $"{verdicts.Count(v => v.TouchesSealed)} touched something sealed and {verdicts.Count(v => v.TouchesLog)} the log: all noticed; "
                + $"{verdicts.Count(v => v.Refused)} refused the municipality; {verdicts.Count(v => v.ServedOtherwise.Count > 0)} changed a plain column that was served; "
                + $"{verdicts.Count(v => v.TouchesNothing)} lay where nothing is"
        );
    }

    /// <summary>What is judged is judged by something that sees: an untouched copy serves the truth, a planted change of a plain column does not, and one of something
    /// sealed or logged is noticed.</summary>
    [Fact]
    [Trait("Category", "Long")]
    public async Task The_judge_sees_that_nothing_was_done_and_that_something_was()
    {
        await using var origin = await Origin.Make();
        var untouched = await Judgement.Of(origin, new Damage("nothing", bytes => bytes));
        Assert.True(untouched is { TouchesNothing: true, Refused: false, ServedOtherwise.Count: 0 }, $"{untouched}");
        var cut = await Judgement.Of(origin, new Damage("cut", bytes => bytes[..(bytes.Length / 3)]));
        Assert.True(cut.Refused, $"{cut}");
        var plain = await Judgement.Of(origin, Damage.Planted("UPDATE referral_referral SET received_on = '2026-03-01'"));
        Assert.True(plain is { TouchesPlain: true, Refused: false, TouchesSealed: false, ServedOtherwise.Count: > 0 }, $"{plain}");
        var broken = await Judgement.Of(origin, Damage.Planted("UPDATE referral_referral SET people = zeroblob(length(people))"));
        Assert.True(broken is { TouchesSealed: true, SealedNoticed: true, TouchesPlain: false, ServedOtherwise.Count: 0 }, $"{broken}");
        var logged = await Judgement.Of(origin, Damage.Planted("UPDATE kernel_audit SET outcome = 'no' WHERE sequence = 1"));
        Assert.True(logged is { TouchesLog: true, LogNoticed: true, TouchesPlain: false }, $"{logged}");
    }
}

/// <param name="Said">What was done, for whoever reads of it.</param>
internal sealed record Damage(string Said, Func<byte[], byte[]> Do)
{
    private const int Sector = 512;

    /// <summary>So many bytes of a cell are looked for, and taken if they are found once.</summary>
    private const int Beginning = 16;

    public static Damage Anywhere(Random random, byte[] file)
    {
        var at = random.Next(file.Length);
        return random.Next(5) switch
        {
            0 => new Damage($"cut off at {at}", bytes => bytes[..at]),
            1 => new Damage($"a sector at {at} is zero", bytes => With(bytes, b => b.AsSpan(at, Math.Min(Sector, b.Length - at)).Clear())),
            _ => Flip(at, random.Next(8)),
        };
    }

    public static Damage Within(Random random, byte[] file, IReadOnlyList<Cell> cells)
    {
        while (true)
        {
            var bytes = cells[random.Next(cells.Count)].Bytes;
            var at = bytes.Length < Beginning ? -1 : file.AsSpan().IndexOf(bytes.AsSpan(0, Beginning));
            if (at >= 0 && at == file.AsSpan().LastIndexOf(bytes.AsSpan(0, Beginning)))
            {
                return Flip(at + random.Next(Beginning), random.Next(8));
            }
        }
    }

    /// <summary>A change by a statement, as somebody at the file can make it.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "The test's own words.")]
    public static Damage Planted(string sql) =>
        new(
            sql,
            bytes =>
            {
                var file = Path.GetTempFileName();
                File.WriteAllBytes(file, bytes);
                using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
                {
                    connection.Open();
                    using var change = connection.CreateCommand();
                    change.CommandText = sql;
                    Assert.NotEqual(0, change.ExecuteNonQuery());
                }

                var changed = File.ReadAllBytes(file);
                File.Delete(file);
                return changed;
            }
        );

    private static Damage Flip(int at, int bit) => new($"bit {bit} of byte {at}", bytes => With(bytes, b => b[at] ^= (byte)(1 << bit)));

    private static byte[] With(byte[] bytes, Action<byte[]> change)
    {
        var changed = (byte[])bytes.Clone();
        change(changed);
        return changed;
    }
}
