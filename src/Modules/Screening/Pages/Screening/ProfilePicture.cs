using System.Globalization;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Screenings.Pages.Screening;

/// <summary>A group of the catalogue as it was seen.</summary>
internal sealed record ProfileGroup(string Key, string Name, string Source, IReadOnlyList<FactorPicture> Factors)
{
    public IReadOnlyList<FactorPicture> Seen => [.. Factors.Where(f => f.Seen)];
}

/// <summary>A box of the picture; x and width in percent, y in pixels, so that text keeps its size on every screen and on paper.</summary>
/// <param name="Kind"><c>seen</c>, <c>unseen</c> or <c>carries</c>: its look.</param>
internal sealed record ProfileBox(string Text, string Title, string Kind, string X, string Width, string Middle, int Y);

/// <summary>A line of words in the picture, at <paramref name="Y"/> pixels from its top.</summary>
/// <param name="Met">Of a criterion: a tick or a cross before it. Null of a heading.</param>
internal sealed record ProfileLine(string Text, bool? Met, int Y);

/// <summary>A screening at a glance: a box for each code, filled where it was seen; a round one for each thing that carries; the criteria below.
/// It adds nothing up and puts nobody in order (N2).</summary>
internal sealed class ProfilePicture
{
    /// <summary>So that a code of three letters fits its box on the narrowest phone.</summary>
    private const int Columns = 6;

    /// <summary>What carries is drawn on two lines at most; the list beside the picture has all of it.</summary>
    private const int MostCarriers = 2 * Columns;
    private const int LineHeight = 28;
    private const int RowHeight = 40;
    private const int Space = 14;
    private const double Step = 100.0 / Columns;
    private const double Gap = 1.6;

    private readonly List<ProfileBox> boxes = [];
    private readonly List<ProfileLine> lines = [];

    public ProfilePicture(
        IReadOnlyList<ProfileGroup> groups,
        IReadOnlyList<string> carries,
        Criteria criteria,
        bool suspected,
        Phrasebook texts
    )
    {
        foreach (var group in groups)
        {
            Band(
                texts["screening.picture-head", group.Name, group.Seen.Count, group.Factors.Count],
                [.. group.Factors.Select(f => (f.Code, $"{f.Code} {f.Label}", f.Seen ? "seen" : "unseen"))]
            );
        }

        Band(
            carries.Count == 0 ? texts["screening.carries-none"] : texts["screening.carries", carries.Count],
            [.. Carriers(carries).Select(c => (c.Text, c.Title, "carries"))]
        );
        Line(texts["screening.criteria"], null);
        (bool Met, string Words)[] answers =
        [
            (criteria.LowComplexity, criteria.LowComplexity ? "simple" : "not-simple"),
            (criteria.Delimited, criteria.Delimited ? "delimited" : "not-delimited"),
            (criteria.OwnResources, criteria.OwnResources ? "resources" : "no-resources"),
            (!suspected, suspected ? "support" : "no-support"),
        ];
        foreach (var (met, words) in answers)
        {
            Line(texts[$"screening.criterion.{words}"], met);
        }

        Said = string.Join(
            ' ',
            [
                .. groups.Select(g => InWords(g, texts)),
                carries.Count == 0 ? texts["screening.carries-nothing"] : texts["screening.picture-carries", string.Join("; ", carries)],
                .. answers.Select(a => texts[$"screening.criterion.{a.Words}"] + "."),
            ]
        );
    }

    public int Height { get; private set; }

    public IReadOnlyList<ProfileBox> Boxes => boxes;

    public IReadOnlyList<ProfileLine> Lines => lines;

    /// <summary>The same in words, for whoever listens.</summary>
    public string Said { get; }

    private static string InWords(ProfileGroup group, Phrasebook texts) =>
        group.Seen.Count == 0
            ? texts["screening.picture-none", group.Name, group.Factors.Count]
            : texts[
                "screening.picture-group",
                group.Name,
                group.Seen.Count,
                group.Factors.Count,
                string.Join(", ", group.Seen.Select(f => f.Code))
            ];

    private static IEnumerable<(string Text, string Title)> Carriers(IReadOnlyList<string> carries) =>
        carries.Count <= MostCarriers
            ? carries.Select((c, i) => (Number(i + 1), c))
            : [.. Carriers([.. carries.Take(MostCarriers - 1)]), ("+" + Number(carries.Count - MostCarriers + 1), "")];

    private void Band(string heading, IReadOnlyList<(string Text, string Title, string Kind)> row)
    {
        Line(heading, null);
        foreach (var (i, (text, title, kind)) in row.Index())
        {
            var x = i % Columns * Step;
            var y = Height + (i / Columns * RowHeight);
            boxes.Add(new ProfileBox(text, title, kind, Percent(x), Percent(Step - Gap), Percent(x + ((Step - Gap) / 2)), y));
        }

        Height += ((row.Count + Columns - 1) / Columns * RowHeight) + Space;
    }

    private void Line(string text, bool? met)
    {
        lines.Add(new ProfileLine(text, met, Height));
        Height += LineHeight;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double value) => value.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
