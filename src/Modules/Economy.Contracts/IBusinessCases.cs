using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Contracts;

/// <summary>What may be told of the approved business cases to whoever may see their totals: no line, department or note (ADR 0023).</summary>
public interface IBusinessCases
{
    /// <summary>Each approved case in the version that stood on the day, the first approved first.</summary>
    Task<IReadOnlyList<CaseInMemo>> AsOf(DateOnly day, CancellationToken cancellation);

    /// <summary>Why years up to that of the day came out otherwise than planned, in the words of whoever knows, the oldest first.
    /// For those who may see them: lead, administrator and controller.</summary>
    Task<IReadOnlyList<CaseNote>> NotesUntil(DateOnly day, CancellationToken cancellation);
}

/// <summary>One business case. Budgeted and documented figures stand beside each other and are never added.</summary>
/// <param name="Granted">Budgeted, over all its years.</param>
/// <param name="ToRepay">Budgeted, over all its years.</param>
/// <param name="PaybackYear">Budgeted: when it has paid for itself; null where it does not within its years.</param>
/// <param name="Pool">What the accounts say of the investment pool; null where nothing is entered.</param>
/// <param name="Years">Those of the case that are over.</param>
public sealed record CaseInMemo(
    string Name,
    DateOnly ApprovedOn,
    int FirstYear,
    int LastYear,
    Kroner Granted,
    Kroner ToRepay,
    int? PaybackYear,
    PoolInMemo? Pool,
    IReadOnlyList<CaseYearInMemo> Years
);

/// <summary>Documented, up to and with the year of the day.</summary>
public sealed record PoolInMemo(Kroner Drawn, Kroner Repaid, Kroner Owed);

/// <param name="Expected">Budgeted net of the year, signed as in the table.</param>
/// <param name="Actual">Documented net; null where nothing is entered.</param>
/// <param name="Incomplete">Something was expected of a line of which nothing is entered: it counts as nothing.</param>
public sealed record CaseYearInMemo(int Year, Kroner Expected, Kroner? Actual, bool Incomplete);

public sealed record CaseNote(string CaseName, int Year, string Text);
