using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BarnetIMidten.Shared.Documents;

/// <summary>How our Word documents look: real headings, which a screen reader goes by, and a table of thin lines.</summary>
internal static class WordStyles
{
    public const string Grid = "Grid";
    private const string Font = "Calibri";
    private static readonly int[] HeadingSizes = [36, 28, 24];

    public static string Heading(int level) => $"Heading{level.ToString(CultureInfo.InvariantCulture)}";

    public static Styles In(CultureInfo language)
    {
        var styles = new Styles(
            new DocDefaults(
                new RunPropertiesDefault(
                    new RunPropertiesBaseStyle(
                        new RunFonts { Ascii = Font, HighAnsi = Font },
                        new FontSize { Val = "22" },
                        new Languages { Val = language.TwoLetterISOLanguageName is "en" ? "en-GB" : "da-DK" }
                    )
                ),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "264" }))
            )
        );
        styles.Append(HeadingSizes.Select((size, i) => HeadingStyle(i + 1, size)));
        styles.Append(GridStyle());
        return styles;
    }

    private static Style HeadingStyle(int level, int halfPoints) =>
        new(
            new StyleName { Val = $"heading {level.ToString(CultureInfo.InvariantCulture)}" },
            new StyleParagraphProperties(
                new KeepNext(),
                new SpacingBetweenLines { Before = "240", After = "120" },
                new OutlineLevel { Val = level - 1 }
            ),
            new StyleRunProperties(new Bold(), new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) })
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = Heading(level),
        };

    private static Style GridStyle() =>
        new(
            new StyleName { Val = "grid" },
            new StyleTableProperties(
                new TableBorders(
                    Line<TopBorder>(),
                    Line<LeftBorder>(),
                    Line<BottomBorder>(),
                    Line<RightBorder>(),
                    Line<InsideHorizontalBorder>(),
                    Line<InsideVerticalBorder>()
                ),
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 108, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 108, Type = TableWidthValues.Dxa }
                )
            )
        )
        {
            Type = StyleValues.Table,
            StyleId = Grid,
        };

    private static TBorder Line<TBorder>()
        where TBorder : BorderType, new() =>
        new()
        {
            Val = BorderValues.Single,
            Size = 4,
            Color = "808080",
        };
}
