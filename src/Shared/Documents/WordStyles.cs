using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace BarnetIMidten.Shared.Documents;

/// <summary>How our Word documents look: real headings, which a screen reader goes by, and a table of thin lines.</summary>
internal static class WordStyles
{
    public const string Grid = "Grid";
    public const string NoteText = "FootnoteText";
    public const string NoteMark = "FootnoteReference";
    public const string PageEdge = "PageEdge";
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
        styles.Append(
            GridStyle(),
            Small(NoteText, "footnote text", 16, new SpacingBetweenLines { After = "0", Line = "228" }),
            Small(PageEdge, "page edge", 18, new SpacingBetweenLines { After = "0" }),
            new Style(
                new StyleName { Val = "footnote reference" },
                new StyleRunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript })
            )
            {
                Type = StyleValues.Character,
                StyleId = NoteMark,
            }
        );
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

    private static Style Small(string id, string name, int halfPoints, SpacingBetweenLines spacing) =>
        new(
            new StyleName { Val = name },
            new StyleParagraphProperties(spacing),
            new StyleRunProperties(new Color { Val = "404040" }, new FontSize { Val = halfPoints.ToString(CultureInfo.InvariantCulture) })
        )
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
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
