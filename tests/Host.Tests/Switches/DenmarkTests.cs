using System.Net;
using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Data.Sqlite;

namespace BarnetIMidten.Host.Tests.Switches;

/// <summary>All 98 municipalities in one installation, each with its own line of versions.</summary>
public sealed class DenmarkTests
{
    private const string Changing = "0259";
    private static readonly string[] Programmes = ["tois-2018", "ishoej-0-6", "national-1000-days", "kbh-fleks"];
    private static readonly string[] Tables = ["programmes_version", "programmes_switch", "programmes_switch_plan", "kernel_audit"];

    [Fact]
    public async Task Switching_one_of_98_municipalities_touches_none_of_the_others()
    {
        var codes = DanishMunicipalities.All.Select(c => c.Value).ToList();
        Assert.Equal(98, codes.Count);
        await using var site = await Website.Start(ProgrammeOf(codes[0], codes), From(codes[0], codes), code: codes[0]);
        foreach (var code in codes.Skip(1))
        {
            await site.Open(code, ProgrammeOf(code, codes), From(code, codes));
        }

        foreach (var code in codes)
        {
            Assert.Equal((ProgrammeOf(code, codes), From(code, codes)), await InForce(site, code));
        }

        var others = codes.Where(c => c != Changing).ToList();
        var before = others.ToDictionary(c => c, c => Kept(site, c));
        await Change(site);

        foreach (var code in others)
        {
            Assert.Equal(before[code], Kept(site, code));
        }

        Assert.Equal(("national-1000-days", "2026-05-01"), await InForce(site, Changing));
        foreach (var code in others)
        {
            Assert.Equal((ProgrammeOf(code, codes), From(code, codes)), await InForce(site, code));
        }
    }

    private static async Task Change(Website site)
    {
        var administrator = await site.As(Role.Administrator, code: Changing);
        var version = new
        {
            @base = "national-1000-days",
            effectiveFrom = "2026-05-01",
            overrides = new { course = new { maxWeeks = 30 } },
            note = "Byrådet har besluttet det.",
        };
        (await administrator.Post("/programme/versions", version)).Expect(HttpStatusCode.Created);
        (await administrator.Put("/features/FlexGrants", new { enabled = true, note = "Forsøg." })).Expect(HttpStatusCode.OK);
        var plan = new
        {
            enabled = true,
            at = site.Clock.GetUtcNow().AddDays(1),
            note = "Efter ferien.",
        };
        (await administrator.Post("/features/SelfReferral/plans", plan)).Expect(HttpStatusCode.Created);
    }

    private static async Task<(string Key, string From)> InForce(Website site, string code)
    {
        var programme = (await (await site.As(Role.Lead, code: code)).Fetch("/programme")).Expect(HttpStatusCode.OK);
        return (programme["key"].GetString()!, programme["effectiveFrom"].GetString()!);
    }

    /// <summary>A hash of every row of rules, switches, plans and the log of use, as they lie in the municipality's own file.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100", Justification = "The test's own words.")]
    private static string Kept(Website site, string code)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(site.Folder, $"{code}.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var rows = new StringBuilder();
        foreach (var table in Tables)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM {table} ORDER BY rowid";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                {
                    rows.Append(reader.GetValue(column) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(column)).Append('|');
                }

                rows.Append('\n');
            }
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(rows.ToString())));
    }

    private static string ProgrammeOf(string code, List<string> codes) => Programmes[codes.IndexOf(code) % Programmes.Length];

    private static string From(string code, List<string> codes) =>
        new DateOnly(2018, 1, 1).AddDays(codes.IndexOf(code)).ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
