using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>What the accounts of a year say, line by line: as many rows for a line as there are entries, and one more.</summary>
public sealed class AccountsForm
{
    public IList<Row> Entries { get; set; } = [];
    public PoolRow Pool { get; set; } = new();

    internal static AccountsForm Of(CaseAnswer found, ActualsAnswer? entered) =>
        new AccountsForm
        {
            Entries = [.. entered?.Entries.Select(Row.Of) ?? []],
            Pool = entered?.Pool is { } pool
                ? new PoolRow
                {
                    Drawn = NumberText.Of(pool.Drawn.Amount),
                    Repaid = NumberText.Of(pool.Repaid.Amount),
                    Source = pool.Source,
                }
                : new PoolRow(),
        }.WithRoom(found);

    /// <summary>In the order of the case's lines, each with an empty row where none is.</summary>
    internal AccountsForm WithRoom(CaseAnswer found)
    {
        var rows = Entries.Where(e => e.IsFilled).ToLookup(e => e.Key, StringComparer.Ordinal);
        Entries = [.. found.Lines.SelectMany(line => (IEnumerable<Row>)[.. rows[line.Key], new Row { Key = line.Key }])];
        return this;
    }

    internal PutActuals.Body Body(int year, NumberReader read) =>
        new(
            year,
            [
                .. Sent.Select(i => new PutActuals.EntryOf(
                    Entries[i].Key,
                    read.Number(Entries[i].Volume, $"Entries[{i}].Volume"),
                    read.Kroner(Entries[i].UnitPrice, $"Entries[{i}].UnitPrice"),
                    Entries[i].Source
                )),
            ],
            Pool.IsFilled
                ? new PutActuals.PoolOf(read.Kroner(Pool.Drawn, "Pool.Drawn"), read.Kroner(Pool.Repaid, "Pool.Repaid"), Pool.Source)
                : null
        );

    internal FieldError InForm(FieldError error) => Rows.Moved(error, "entries", Sent);

    private IReadOnlyList<int> Sent => Entries.Sent(e => e.IsFilled);

    public sealed class Row
    {
        public string? Key { get; set; }
        public string? Volume { get; set; }
        public string? UnitPrice { get; set; }
        public string? Source { get; set; }

        internal bool IsFilled => Volume is not null || UnitPrice is not null || Source is not null;

        internal static Row Of(ActualEntry entry) =>
            new()
            {
                Key = entry.Key,
                Volume = NumberText.Of(entry.Volume),
                UnitPrice = NumberText.Of(entry.UnitPrice.Amount),
                Source = entry.Source,
            };
    }

    public sealed class PoolRow
    {
        public string? Drawn { get; set; }
        public string? Repaid { get; set; }
        public string? Source { get; set; }

        internal bool IsFilled => Drawn is not null || Repaid is not null || Source is not null;
    }
}
