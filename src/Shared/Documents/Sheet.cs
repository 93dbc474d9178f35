using System.Globalization;

namespace BarnetIMidten.Shared.Documents;

/// <summary>One leaf of a workbook, filled from above.</summary>
public sealed class Sheet
{
    private readonly List<IReadOnlyList<Cell>> rows = [];

    internal Sheet(string name) => Name = name;

    public string Name { get; }

    /// <summary>The number of the row that comes next, as a spreadsheet counts: the first is 1.</summary>
    public int Next => rows.Count + 1;

    internal IReadOnlyList<IReadOnlyList<Cell>> Rows => rows;

    /// <summary>In letters: names stand in the first column, unless it is said to be narrower.</summary>
    public double FirstWidth { get; set; } = 44;

    /// <summary>So many rows and columns stay in view.</summary>
    internal (int Rows, int Columns) Frozen { get; private set; }

    /// <returns>The row's number.</returns>
    public int Add(params IEnumerable<Cell> cells)
    {
        rows.Add([.. cells]);
        return rows.Count;
    }

    public Sheet Freeze(int rowsAbove, int columnsBefore)
    {
        Frozen = (rowsAbove, columnsBefore);
        return this;
    }

    /// <summary>C7</summary>
    public static string At(int column, int row) => $"{Letters(column)}{row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>$C$7: the same wherever the formula is copied.</summary>
    public static string Fixed(int column, int row) => $"${Letters(column)}${row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>C$4: the same row in every column.</summary>
    public static string InRow(int column, int row) => $"{Letters(column)}${row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>'År for år'!$C$7:$C$12, as another leaf writes it.</summary>
    public string Down(int column, int fromRow, int toRow) => $"{Quoted}!{Fixed(column, fromRow)}:{Fixed(column, toRow)}";

    private string Quoted => $"'{Name.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string Letters(int column) =>
        column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + Letters(((column - 1) % 26) + 1);
}
