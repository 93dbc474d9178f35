namespace BarnetIMidten.Evaluation.Domain;

/// <summary>Through what a reader sees the sums: the lead as they are, everybody else by the rule of small numbers. What several pages tell is judged here, once for all of them.</summary>
internal abstract partial class Lens(YearSums sums)
{
    private const int Decimals = 2;

    public static Lens Of(YearSums sums, bool isInternal) => isInternal ? new Open(sums) : new Narrow(sums);

    public abstract bool IsInternal { get; }

    protected YearSums Sums => sums;

    /// <param name="beside">Totals that are told beside it and speak of nearly the same families.</param>
    public abstract int? Total(int n, params IEnumerable<int?> beside);

    /// <summary>A list that splits families.</summary>
    /// <param name="wholes">What the reader knows beside it, of which it is all or nearly all.</param>
    /// <param name="also">Which parts lie too near to what else is told.</param>
    public abstract IReadOnlyList<ShownPart> Parts(IReadOnlyList<Part> parts, IReadOnlyList<int> wholes, Func<Part, bool>? also = null);

    public IReadOnlyList<ShownPart> Parts(Figure figure, params IReadOnlyList<int> wholes) => Parts(sums.Split(figure), wholes);

    /// <summary>A list in which a family may stand several times.</summary>
    public abstract IReadOnlyList<ShownPart> Overlapping(Figure figure, int of);

    protected abstract bool MayPair(int part, int whole);

    /// <summary>How many of something there are in the whole municipality.</summary>
    public Indicator Count(IndicatorGroup group, string id, Figure figure, params IEnumerable<int?> beside)
    {
        var shown = Total(sums.Of(figure), beside);
        return new Indicator(group, id, shown, shown, shown is null && !IsInternal, null, figure, []);
    }

    /// <summary>How they are split.</summary>
    /// <param name="wholes">First the whole that they are parts of.</param>
    public Indicator Split(IndicatorGroup group, string id, Figure figure, params IReadOnlyList<int> wholes) =>
        Split(group, id, figure, wholes[0], Parts(figure, wholes));

    /// <summary>How many of them are each of several things at once.</summary>
    public Indicator Overlaps(IndicatorGroup group, string id, Figure figure, int of) =>
        Split(group, id, figure, of, Overlapping(figure, of));

    public Indicator Split(IndicatorGroup group, string id, Figure figure, int of, IReadOnlyList<ShownPart> parts)
    {
        var isSuppressed = parts.Count == 0 ? sums.Of(figure) > 0 : parts.Any(p => p.Suppressed);
        return new Indicator(group, id, null, parts.Count == 0 ? null : Total(of), isSuppressed, null, figure, parts);
    }

    /// <summary>A part of a whole.</summary>
    public Indicator Share(IndicatorGroup group, string id, int part, int whole, Figure? of = null, bool isTold = true)
    {
        var shown = whole > 0 && isTold && MayPair(part, whole);
        var share = shown ? Domain.ShareOf.Of(part, whole) : null;
        return new Indicator(group, id, (decimal?)share?.Share, shown ? whole : null, !shown && whole > 0, share, of, []);
    }

    /// <summary>The share alone; null where it is withheld or there is nothing to share.</summary>
    public ShareOf? ShareOf(int part, int whole) => whole > 0 && MayPair(part, whole) ? Domain.ShareOf.Of(part, whole) : null;

    /// <summary>How much there is of something for each of another.</summary>
    /// <param name="families">How many families it speaks of.</param>
    /// <param name="of">The cases that it is the mean of.</param>
    public Indicator Mean(IndicatorGroup group, string id, int sum, int each, int families, Figure of, bool isTold = true)
    {
        var shown = each > 0 && isTold && Total(families) is not null;
        return new Indicator(
            group,
            id,
            shown ? Math.Round((decimal)sum / each, Decimals, MidpointRounding.AwayFromZero) : null,
            shown ? each : null,
            each > 0 && !shown,
            null,
            of,
            []
        );
    }

    private sealed class Open(YearSums sums) : Lens(sums)
    {
        public override bool IsInternal => true;

        public override int? Total(int n, params IEnumerable<int?> beside) => n;

        public override IReadOnlyList<ShownPart> Parts(
            IReadOnlyList<Part> parts,
            IReadOnlyList<int> wholes,
            Func<Part, bool>? also = null
        ) => [.. parts.Select(p => new ShownPart(p.Key, p.N, Suppressed: false))];

        public override IReadOnlyList<ShownPart> Overlapping(Figure figure, int of) => Parts(figure, of);

        protected override bool MayPair(int part, int whole) => true;
    }

    private sealed class Narrow(YearSums sums) : Lens(sums)
    {
        public override bool IsInternal => false;

        public override int? Total(int n, params IEnumerable<int?> beside) => SmallNumbers.Total(n, beside);

        public override IReadOnlyList<ShownPart> Parts(
            IReadOnlyList<Part> parts,
            IReadOnlyList<int> wholes,
            Func<Part, bool>? also = null
        ) => SmallNumbers.Hide(parts, wholes, also);

        public override IReadOnlyList<ShownPart> Overlapping(Figure figure, int of) => SmallNumbers.HideEach(Sums.Split(figure), of);

        protected override bool MayPair(int part, int whole) => SmallNumbers.Total(whole) is not null && SmallNumbers.MayShow(part, whole);
    }
}
