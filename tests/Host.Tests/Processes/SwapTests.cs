using System.Diagnostics.CodeAnalysis;
using System.Net;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>Promise 18: a sealed value opens where it was sealed and nowhere else.</summary>
public sealed class SwapTests
{
    private const int Swaps = 500;

    [Fact]
    public async Task Five_hundred_values_swapped_across_rows_columns_and_municipalities_are_all_refused()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        await scene.Site.Open("0259", "ishoej-0-6");
        await Fill(scene);
        var (columns, municipalities) = (
            scene.Site.Services.GetRequiredService<SealedColumns>().All,
            scene.Site.Services.GetRequiredService<Municipalities>()
        );
        var cells = ((string[])["0183", "0259"]).SelectMany(code => CellsOf(municipalities.Open(Code(code)), columns)).ToList();
        Assert.True(cells.Count > 60 && cells.Select(c => c.Column).Distinct().Count() > 8, $"{cells.Count} values are too few");
        Assert.All(cells, c => Assert.True(c.Opens(c.Value), $"{c.Column.Table}.{c.Column.Column} does not open to begin with"));

        var random = new Random(18);
        var refused = 0;
        while (refused < Swaps)
        {
            var (from, to) = (cells[random.Next(cells.Count)], cells[random.Next(cells.Count)]);
            if (from != to)
            {
                Assert.False(to.Opens(from.Value), $"{from} opens as {to}");
                refused++;
            }
        }
    }

    [Fact]
    public async Task A_value_moved_in_the_file_is_a_clear_fault_with_a_code_and_shows_nothing()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var (moved, other) = (await scene.Referral(), await scene.Referral());
        scene.Tamper(
            $"UPDATE referral_referral SET people = (SELECT people FROM referral_referral WHERE id = '{Tampering.Stored(other)}') WHERE id = '{Tampering.Stored(moved)}'"
        );
        var answer = (await scene.Lead.Fetch($"/referrals/{moved}")).Expect(HttpStatusCode.InternalServerError);
        Assert.Equal("500 seal.broken", answer.Said);
        Assert.DoesNotContain("Prøve", answer.Text, StringComparison.Ordinal);
        (await scene.Lead.Fetch($"/referrals/{other}")).Expect(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_lost_key_is_said_with_a_code_and_what_lies_under_it_is_not_shown_blank()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        var referral = await scene.Referral();
        scene.Tamper("UPDATE referral_referral SET people = x'0100000009' || substr(people, 6)");
        Assert.Equal("500 seal.broken", (await scene.Lead.Fetch($"/referrals/{referral}")).Said);
    }

    private static async Task Fill(Scene scene)
    {
        foreach (var code in (string[])["0183", "0259"])
        {
            var lead = await scene.Site.As(Shared.Calling.Role.Lead, code: code);
            for (var n = 0; n < 6; n++)
            {
                var made = await lead.Post(
                    "/referrals",
                    A.Referral(lastName: $"{code} {n}"),
                    ("Idempotency-Key", $"{code} {n}"),
                    ("X-Purpose", "tilsyn")
                );
                var id = made.Expect(HttpStatusCode.Created).Id;
                (await lead.Put($"/referrals/{id}/screening", A.Screening())).Expect(HttpStatusCode.OK);
                (await lead.Post($"/referrals/{id}/withdraw", new { reason = $"Flyttet {n}" })).Expect(HttpStatusCode.OK);
            }
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The names are those of the models.")]
    private static List<Cell> CellsOf(MunicipalityStore store, IReadOnlyList<SealedColumn> columns)
    {
        using var connection = store.OpenForReading();
        var cells = new List<Cell>();
        foreach (var column in columns)
        {
            using var select = connection.CreateCommand();
            select.CommandText =
                $"SELECT {column.Column}, {string.Join(", ", column.KeyColumns)} FROM {column.Table} WHERE {column.Column} IS NOT NULL";
            using var rows = select.ExecuteReader();
            while (rows.Read())
            {
                cells.Add(new Cell(store.Vault, store.Code, column, column.RowOf(rows, 1), (byte[])rows.GetValue(0)));
            }
        }

        return cells;
    }

    private static MunicipalityCode Code(string text) =>
        MunicipalityCode.TryParse(text, out var code) ? code : throw new FormatException(text);

    /// <summary>A sealed value where it lies.</summary>
    private sealed record Cell(Vault Vault, MunicipalityCode Municipality, SealedColumn Column, string Row, byte[] Value)
    {
        public bool Opens(byte[] value)
        {
            try
            {
                Vault.Open(value, Column.Table, Column.Column, Row);
                return true;
            }
            catch (SealBrokenException)
            {
                return false;
            }
        }
    }
}
