using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>What became of a damage.</summary>
/// <param name="Refused">The municipality is served no more, or the server says at the start that it cannot.</param>
/// <param name="ServedOtherwise">The addresses that answered as if all were well, with something else than the truth.</param>
internal sealed record Verdict(
    bool Refused,
    bool TouchesSealed,
    bool SealedNoticed,
    bool TouchesLog,
    bool LogNoticed,
    bool TouchesPlain,
    bool TouchesNothing,
    IReadOnlyList<string> ServedOtherwise
)
{
    public override string ToString() =>
        string.Join(
            ", ",
            new[]
            {
                Refused ? "refused" : "served",
                TouchesSealed ? $"sealed {(SealedNoticed ? "noticed" : "NOT NOTICED")}" : null,
                TouchesLog ? $"log {(LogNoticed ? "noticed" : "NOT NOTICED")}" : null,
                TouchesPlain ? "plain" : null,
                TouchesNothing ? "nothing touched" : null,
                ServedOtherwise.Count > 0 ? $"otherwise: {string.Join(' ', ServedOtherwise)}" : null,
            }.OfType<string>()
        );
}

internal static class Judgement
{
    private static readonly MunicipalityCode Ishoej = MunicipalityCode.TryParse("0183", out var code) ? code : default;

    /// <summary>Damages a copy, serves it, and asks for all that is true.</summary>
    public static async Task<Verdict> Of(Origin origin, Damage damage)
    {
        var folder = Copy(origin.Folder);
        var file = Path.Combine(folder, "0183.db");
        await File.WriteAllBytesAsync(file, damage.Do(origin.Database));
        var found = Origin.Read(file, origin.SealedColumns);
        var changed = found is null
            ? []
            : origin
                .Cells.Values.Where(c => !found.TryGetValue(c.Place, out var now) || !now.Bytes.AsSpan().SequenceEqual(c.Bytes))
                .ToList();
        try
        {
            await using var server = await Start(folder);
            var refused = !await IsLookedThrough(server.Services);
            var otherwise = await Otherwise(origin, server.Address);
            return new Verdict(
                refused,
                changed.Exists(c => c.IsSealed),
                refused || changed.Where(c => c.IsSealed).All(c => !Opens(server.Services, origin, c)),
                changed.Exists(c => c.IsLogged),
                refused || await LogIsBroken(server.Services),
                changed.Exists(c => !c.IsSealed && !c.IsLogged),
                found is not null && changed.Count == 0,
                otherwise
            );
        }
        catch (Exception fault) when (StartUp.Says(fault) is not null)
        {
            return new Verdict(true, false, true, false, true, false, false, []);
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<Server> Start(string folder) =>
        Server.Start(
            [
                "--urls",
                "http://127.0.0.1:0",
                $"--Storage:Directory={folder}",
                "--Keys:Master",
                Convert.ToBase64String(
                    new byte[31]
                        .Append((byte)1)
                        .ToArray()
                ),
                "--Demo=false",
            ],
            builder =>
            {
                builder.WebHost.UseStaticWebAssets();
                builder.Logging.ClearProviders();
            }
        );

    /// <summary>Waits until the server has looked through the database; whether it found it whole.</summary>
    private static async Task<bool> IsLookedThrough(IServiceProvider services)
    {
        var rounds = services.GetRequiredService<Rounds>();
        for (var tries = 0; ; tries++)
        {
            if (rounds.Of(Ishoej).FirstOrDefault(r => r.Round == Round.LookThrough) is { } looked)
            {
                return looked.Outcome == RoundOutcome.Done;
            }

            Assert.True(tries < 600, "it was not looked through");
            await Task.Delay(20);
        }
    }

    private static async Task<List<string>> Otherwise(Origin origin, string address)
    {
        using var lead = new HttpClient { BaseAddress = new Uri(address) };
        lead.DefaultRequestHeaders.Authorization = origin.Lead;
        var otherwise = new List<string>();
        foreach (var (path, truth) in origin.Truth)
        {
            var said = await Origin.Ask(lead, path);
            if (said != truth && !said.StartsWith('5') && !said.StartsWith("401", StringComparison.Ordinal))
            {
                otherwise.Add($"{path} {said[..3]}");
            }
        }

        return otherwise;
    }

    private static async Task<bool> LogIsBroken(IServiceProvider services)
    {
        try
        {
            return (await services.GetRequiredService<Municipalities>().Open(Ishoej).VerifyAudit(null)).FirstBroken is not null;
        }
        catch (Exception fault) when (fault is Microsoft.Data.Sqlite.SqliteException or InvalidOperationException or InvalidCastException)
        {
            return true;
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the models.")]
    private static bool Opens(IServiceProvider services, Origin origin, Cell cell)
    {
        var column = origin.SealedColumns.First(s => s.Table == cell.Table && s.Column == cell.Column);
        try
        {
            var store = services.GetRequiredService<Municipalities>().Open(Ishoej);
            using var connection = store.OpenForReading();
            using var select = connection.CreateCommand();
            select.CommandText =
                $"SELECT {column.Column}, {string.Join(", ", column.KeyColumns)} FROM {column.Table} WHERE rowid = {cell.Row}";
            using var row = select.ExecuteReader();
            if (!row.Read())
            {
                return false;
            }

            store.Vault.Open((byte[])row.GetValue(0), column.Table, column.Column, column.RowOf(row, 1));
            return true;
        }
        catch (Exception fault)
            when (fault is SealBrokenException or Microsoft.Data.Sqlite.SqliteException or InvalidOperationException or InvalidCastException
            )
        {
            return false;
        }
    }

    private static string Copy(string from)
    {
        var to = Directory.CreateTempSubdirectory("bim-damage-").FullName;
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(from, file);
            if (!name.StartsWith("0183.db", StringComparison.Ordinal) && !name.EndsWith(".lock", StringComparison.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, name))!);
                using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                using var target = File.Create(Path.Combine(to, name));
                source.CopyTo(target);
            }
        }

        return to;
    }
}
