using BarnetIMidten.Economy.Features;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Economy.Pages.Businesscase;

/// <summary>A business case as a form: named as its JSON, so that a refusal lands at its field. Numbers are texts until they are read,
/// so that nothing that was typed is lost or taken for another number.</summary>
public sealed partial class CaseForm
{
    /// <summary>Of one form: a case of a thousand lines has many. The limit of a body's size holds all the same.</summary>
    internal const int MostFields = 50_000;

    public string? Name { get; set; }
    public int? FirstYear { get; set; }
    public int? LastYear { get; set; }
    public int? ExpectedCourses { get; set; }
    public IList<LineRow> Lines { get; set; } = [];
    public PoolPart Pool { get; set; } = new();
    public IList<ShareRow> Shares { get; set; } = [];

    internal static CaseForm Of(CaseAnswer found) =>
        new CaseForm
        {
            Name = found.Name,
            FirstYear = found.FirstYear,
            LastYear = found.LastYear,
            ExpectedCourses = found.ExpectedCourses,
            Lines = [.. found.Lines.Select(LineRow.Of)],
            Pool = PoolPart.Of(found.Pool),
            Shares = [.. found.Shares.Select(ShareRow.Of)],
        }.WithRoom();

    /// <summary>With an empty row after the last one that is filled, in every list.</summary>
    internal CaseForm WithRoom()
    {
        Lines.MakeRoom(l => l.IsFilled);
        foreach (var line in Lines)
        {
            line.Entries.MakeRoom(e => e.IsFilled);
        }

        Pool.Grants.MakeRoom(g => g.IsFilled);
        Pool.Repayments.MakeRoom(r => r.IsFilled);
        Shares.MakeRoom(s => s.IsFilled);
        return this;
    }

    /// <summary>What is sent: rows that are empty or taken away are not.</summary>
    /// <param name="read">Reads a number at its field, and says so where it is none.</param>
    internal PlanBody Body(NumberReader read) =>
        new(
            Name,
            FirstYear,
            LastYear,
            [.. Lines.Sent(l => l.IsSent).Select(i => Lines[i].Body(read, $"Lines[{i}]", KeyOf(i)))],
            new PoolBody(
                [.. Pool.Grants.Sent(g => g.IsFilled).Select(i => Pool.Grants[i].Body(read, $"Pool.Grants[{i}]"))],
                [.. Pool.Repayments.Sent(r => r.IsFilled).Select(i => Pool.Repayments[i].Body(read, $"Pool.Repayments[{i}]"))]
            ),
            ExpectedCourses,
            [.. Shares.Sent(s => s.IsFilled).Select(i => Shares[i].Body(read, $"Shares[{i}]"))]
        );

    /// <summary>Where a refused field stands in this form, whose empty rows were not sent.</summary>
    internal FieldError InForm(FieldError error)
    {
        var moved = Rows.Moved(error, "lines", Lines.Sent(l => l.IsSent));
        foreach (var i in Lines.Sent(l => l.IsSent))
        {
            moved = Rows.Moved(moved, $"lines[{i}].entries", Lines[i].Entries.Sent(e => e.IsFilled));
        }

        moved = Rows.Moved(moved, "pool.grants", Pool.Grants.Sent(g => g.IsFilled));
        moved = Rows.Moved(moved, "pool.repayments", Pool.Repayments.Sent(r => r.IsFilled));
        moved = Rows.Moved(moved, "shares", Shares.Sent(s => s.IsFilled));
        return moved.Field is "lines" ? moved with { Field = nameof(Lines) }
            : moved.Field.EndsWith(".entries", StringComparison.Ordinal) ? moved with { Field = $"{moved.Field}[0].fromYear" }
            : moved.Field.IndexOf(".keys[", StringComparison.Ordinal) is > 0 and var at ? moved with { Field = $"{moved.Field[..at]}.keys" }
            : moved;
    }

    /// <summary>What other systems call the line; made of its name where nobody has said.</summary>
    private string? KeyOf(int line)
    {
        if (!string.IsNullOrWhiteSpace(Lines[line].Key))
        {
            return Lines[line].Key!.Trim();
        }

        var made = Rows.Slug(Lines[line].Name);
        var taken = Lines
            .Where((l, i) => i != line && !string.IsNullOrWhiteSpace(l.Key))
            .Select(l => l.Key!.Trim())
            .ToHashSet(StringComparer.Ordinal);
        taken.UnionWith(Lines.Take(line).Where(l => string.IsNullOrWhiteSpace(l.Key)).Select(l => Rows.Slug(l.Name)).OfType<string>());
        return made is not null && taken.Contains(made)
            ? $"{made}-{(line + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            : made;
    }
}
