namespace BarnetIMidten.Shared.Documents;

/// <summary>How a cell of a workbook looks. The order is that of <see cref="WorkbookStyles"/>.</summary>
public enum CellLook
{
    Text,

    /// <summary>A text that a spreadsheet would take for a formula, were it typed in.</summary>
    Guarded,
    Title,
    Head,

    /// <summary>A year above its column: 2021, never 2.021.</summary>
    Year,

    /// <summary>Whole kroner.</summary>
    Kroner,

    /// <summary>Kroner of a sum, under a line.</summary>
    Sum,

    /// <summary>Kroner and øre.</summary>
    Exact,
    Number,
    Factor,

    /// <summary>What may be changed to see what comes of it.</summary>
    InputNumber,
    InputYear,
    InputKroner,
    InputShare,

    /// <summary>A share of one, with a decimal: 66,7 %.</summary>
    Share,
    Day,
}

/// <summary>One cell: a text, a number, or a formula with the figure that it came to here.</summary>
public sealed record Cell
{
    private Cell(CellLook look) => Look = look;

    /// <summary>The day that spreadsheets count from.</summary>
    private static readonly DateOnly FirstDay = new(1899, 12, 30);

    public static Cell Empty { get; } = new(CellLook.Text);

    public CellLook Look { get; }
    public string? Text { get; private init; }
    public decimal? Number { get; private init; }

    /// <summary>Without its sign of equality.</summary>
    public string? Formula { get; private init; }

    /// <summary>Whatever it holds, it is shown and never run.</summary>
    public static Cell Of(string? text, CellLook look = CellLook.Text) =>
        new(look is CellLook.Text && SpreadsheetText.LooksLikeFormula(text ?? "") ? CellLook.Guarded : look) { Text = text };

    public static Cell Of(decimal number, CellLook look) => new(look) { Number = number };

    /// <summary>A day as spreadsheets count them; null is an empty cell.</summary>
    public static Cell Of(DateOnly? day) => day is { } known ? new(CellLook.Day) { Number = known.DayNumber - FirstDay.DayNumber } : Empty;

    /// <summary>A whole number; null is an empty cell.</summary>
    public static Cell Of(int? number) => number is { } known ? Of(known, CellLook.Number) : Empty;

    /// <param name="formula">Made by us of addresses and numbers, never of what somebody wrote.</param>
    /// <param name="figure">What it comes to, for who looks without recomputing; null is an empty cell.</param>
    public static Cell Computed(string formula, decimal? figure, CellLook look) => new(look) { Formula = formula, Number = figure };
}
