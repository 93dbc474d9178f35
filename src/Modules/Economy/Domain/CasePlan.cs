using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>What a business case says, whole: one document, kept as it was written, unrounded (A8).</summary>
/// <param name="ExpectedCourses">The courses a year that its lines count on (A10); null where it does not say.</param>
/// <param name="Shares">What share of the families the source says is prevented (A9), to be held against the volumes.</param>
internal sealed record CasePlan(
    string Name,
    int FirstYear,
    int LastYear,
    IReadOnlyList<CaseLine> Lines,
    PoolPlan Pool,
    int? ExpectedCourses = null,
    IReadOnlyList<StatedShare>? Shares = null
)
{
    internal int YearCount => LastYear - FirstYear + 1;

    internal IEnumerable<int> Years => Enumerable.Range(FirstYear, YearCount);

    public bool Holds(int year) => year >= FirstYear && year <= LastYear;

    public CaseLine? Line(string? key) => Lines.FirstOrDefault(l => l.Key == key);
}

/// <param name="Key">Unique in its case: by it actuals, assumptions and sensitivity name the line.</param>
/// <param name="PriceYear">The year in whose prices it stands; null: the case's first.</param>
/// <param name="Law">As it was called then, with its date: a reference is of its time.</param>
/// <param name="Group">The row of a shorter table that it belongs to, with others; null: a row of its own.</param>
/// <param name="Owner">Whose budget it is: who answers for the figure.</param>
internal sealed record CaseLine(
    string Key,
    string Name,
    LineKind Kind,
    Beneficiary Beneficiary,
    string? Department,
    string? Group,
    int? PriceYear,
    string? Law,
    string? Source,
    string? Note,
    IReadOnlyList<LineEntry> Entries,
    string? Owner,
    Scaling Scaling
)
{
    /// <summary>Costs are shown negative.</summary>
    internal int Sign => Kind == LineKind.Cost ? -1 : 1;

    public Measured In(int year) => Measured.Of(Entries.Where(e => e.Covers(year)).Select(e => (e.Volume, e.UnitPrice)));
}

/// <summary>Volume × unit price in each year of a span, both ends included. Entries of a line may overlap, and add up.</summary>
internal sealed record LineEntry(int FromYear, int ToYear, decimal Volume, Kroner UnitPrice)
{
    public bool Covers(int year) => year >= FromYear && year <= ToYear;
}

/// <summary>What the investment pool gives and gets back. Transfers, never costs or savings; decided in kroner, so no index moves them.</summary>
internal sealed record PoolPlan(IReadOnlyList<PoolGrant> Grants, IReadOnlyList<PoolRepayment> Repayments)
{
    public static PoolPlan None { get; } = new([], []);

    public Kroner GrantedIn(int year) => Kroner.Sum(Grants.Where(g => g.Year == year).Select(g => g.Amount));

    public Kroner RepaidIn(int year) => Kroner.Sum(Repayments.Where(r => r.Covers(year)).Select(r => r.Amount));
}

internal sealed record PoolGrant(int Year, Kroner Amount);

/// <param name="Amount">Repaid in each year of the span.</param>
internal sealed record PoolRepayment(int FromYear, int ToYear, Kroner Amount)
{
    public bool Covers(int year) => year >= FromYear && year <= ToYear;
}

/// <summary>A share of the families for whom some lines' measures are said to be prevented; equal ends where one number is said.</summary>
/// <param name="Low">0.30 is 30 %.</param>
internal sealed record StatedShare(string Name, IReadOnlyList<string> Keys, decimal Low, decimal High, string? Source);
