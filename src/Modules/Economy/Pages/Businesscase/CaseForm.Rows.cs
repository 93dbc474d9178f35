using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>The rows of the form.</summary>
public sealed partial class CaseForm
{
    public sealed class LineRow
    {
        public string? Key { get; set; }
        public string? Name { get; set; }
        public string? Kind { get; set; }
        public string? Beneficiary { get; set; }
        public string? Department { get; set; }
        public string? Group { get; set; }
        public int? PriceYear { get; set; }
        public string? Law { get; set; }
        public string? Source { get; set; }
        public string? Note { get; set; }
        public string? Owner { get; set; }
        public string? Scaling { get; set; }

        /// <summary>Taken away when the form is saved.</summary>
        public bool Removed { get; set; }

        public IList<EntryRow> Entries { get; set; } = [];

        /// <summary>Nothing is chosen beforehand: whatever is there was typed.</summary>
        internal bool IsFilled =>
            Entries.Any(e => e.IsFilled)
            || PriceYear is not null
            || new[] { Key, Name, Kind, Beneficiary, Department, Group, Law, Source, Note, Owner, Scaling }.Any(t => t is not null);

        internal bool IsSent => IsFilled && !Removed;

        internal static LineRow Of(CaseLine line) =>
            new()
            {
                Key = line.Key,
                Name = line.Name,
                Kind = Word.Spelt(line.Kind),
                Beneficiary = Word.Spelt(line.Beneficiary),
                Department = line.Department,
                Group = line.Group,
                PriceYear = line.PriceYear,
                Law = line.Law,
                Source = line.Source,
                Note = line.Note,
                Owner = line.Owner,
                Scaling = Word.Spelt(line.Scaling),
                Entries = [.. line.Entries.Select(EntryRow.Of)],
            };

        internal LineBody Body(NumberReader read, string at, string? key) =>
            new(
                key,
                Name,
                Word.Read<LineKind>(Kind),
                Word.Read<Beneficiary>(Beneficiary),
                Department,
                Group,
                PriceYear,
                Law,
                Source,
                Note,
                [.. Entries.Sent(e => e.IsFilled).Select(i => Entries[i].Body(read, $"{at}.Entries[{i}]"))],
                Owner,
                Word.Read<Scaling>(Scaling)
            );
    }

    public sealed class EntryRow
    {
        public int? FromYear { get; set; }
        public int? ToYear { get; set; }
        public string? Volume { get; set; }
        public string? UnitPrice { get; set; }

        internal bool IsFilled => FromYear is not null || ToYear is not null || Volume is not null || UnitPrice is not null;

        internal static EntryRow Of(LineEntry entry) =>
            new()
            {
                FromYear = entry.FromYear,
                ToYear = entry.ToYear,
                Volume = NumberText.Of(entry.Volume),
                UnitPrice = NumberText.Of(entry.UnitPrice.Amount),
            };

        internal EntryBody Body(NumberReader read, string at) =>
            new(FromYear, ToYear, read.Number(Volume, $"{at}.Volume"), read.Kroner(UnitPrice, $"{at}.UnitPrice"));
    }

    public sealed class PoolPart
    {
        public IList<GrantRow> Grants { get; set; } = [];
        public IList<RepaymentRow> Repayments { get; set; } = [];

        internal static PoolPart Of(PoolPlan pool) =>
            new()
            {
                Grants = [.. pool.Grants.Select(g => new GrantRow { Year = g.Year, Amount = NumberText.Of(g.Amount.Amount) })],
                Repayments =
                [
                    .. pool.Repayments.Select(r => new RepaymentRow
                    {
                        FromYear = r.FromYear,
                        ToYear = r.ToYear,
                        Amount = NumberText.Of(r.Amount.Amount),
                    }),
                ],
            };
    }

    public sealed class GrantRow
    {
        public int? Year { get; set; }
        public string? Amount { get; set; }

        internal bool IsFilled => Year is not null || Amount is not null;

        internal GrantBody Body(NumberReader read, string at) => new(Year, read.Kroner(Amount, $"{at}.Amount"));
    }

    public sealed class RepaymentRow
    {
        public int? FromYear { get; set; }
        public int? ToYear { get; set; }
        public string? Amount { get; set; }

        internal bool IsFilled => FromYear is not null || ToYear is not null || Amount is not null;

        internal RepaymentBody Body(NumberReader read, string at) => new(FromYear, ToYear, read.Kroner(Amount, $"{at}.Amount"));
    }

    /// <summary>A share in per cent: 30 is 0.30.</summary>
    public sealed class ShareRow
    {
        public string? Name { get; set; }
        public IList<string> Keys { get; set; } = [];
        public string? Low { get; set; }
        public string? High { get; set; }
        public string? Source { get; set; }

        internal bool IsFilled => Name is not null || Low is not null || High is not null || Source is not null || Keys.Count > 0;

        internal static ShareRow Of(StatedShare share) =>
            new()
            {
                Name = share.Name,
                Keys = [.. share.Keys],
                Low = NumberText.Of(share.Low * 100),
                High = NumberText.Of(share.High * 100),
                Source = share.Source,
            };

        internal ShareBody Body(NumberReader read, string at) =>
            new(Name, [.. Keys], read.Number(Low, $"{at}.Low") / 100, read.Number(High, $"{at}.High") / 100, Source);
    }
}
