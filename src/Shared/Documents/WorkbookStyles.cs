using DocumentFormat.OpenXml.Spreadsheet;

namespace BarnetIMidten.Shared.Documents;

/// <summary>How the cells of our workbooks look: a style for each <see cref="CellLook"/>, in its order.</summary>
internal static class WorkbookStyles
{
    private const uint Plain = 0,
        Whole = 1,
        Thousands = 3,
        Oere = 4,
        Share = 10,
        Day = 14,
        Own = 164,
        OwnFactor = 165,
        OwnShare = 166;

    private const uint Bold = 1,
        Large = 2,
        Changeable = 2,
        AtFoot = 1,
        OnTop = 2;

    public static Stylesheet All() =>
        new(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = Own, FormatCode = "#,##0.####" },
                new NumberingFormat { NumberFormatId = OwnFactor, FormatCode = "0.000000" },
                new NumberingFormat { NumberFormatId = OwnShare, FormatCode = "0.0%" }
            ),
            new Fonts(Letters(11, false), Letters(11, true), Letters(16, true)),
            // the first two are the spreadsheet's own
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FFFFF5D6" }) { PatternType = PatternValues.Solid })
            ),
            new Borders(Line(top: false, bottom: false), Line(top: false, bottom: true), Line(top: true, bottom: false)),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(Enum.GetValues<CellLook>().Select(Of))
        );

    private static CellFormat Of(CellLook look) =>
        look switch
        {
            CellLook.Text => Cell(Plain),
            CellLook.Guarded => Cell(Plain, guarded: true),
            CellLook.Title => Cell(Plain, font: Large),
            CellLook.Head => Cell(Plain, font: Bold, border: AtFoot, wraps: true),
            CellLook.Year => Cell(Whole, font: Bold, border: AtFoot),
            CellLook.Kroner => Cell(Thousands),
            CellLook.Sum => Cell(Thousands, font: Bold, border: OnTop),
            CellLook.Exact => Cell(Oere),
            CellLook.Number => Cell(Own),
            CellLook.Factor => Cell(OwnFactor),
            CellLook.InputNumber => Cell(Own, fill: Changeable),
            CellLook.InputYear => Cell(Whole, fill: Changeable),
            CellLook.InputKroner => Cell(Oere, fill: Changeable),
            CellLook.InputShare => Cell(Share, fill: Changeable),
            CellLook.Share => Cell(OwnShare),
            CellLook.Day => Cell(Day),
            _ => throw new ArgumentOutOfRangeException(nameof(look), look, message: null),
        };

    private static CellFormat Cell(uint format, uint font = 0, uint fill = 0, uint border = 0, bool guarded = false, bool wraps = false) =>
        new()
        {
            Alignment = wraps ? new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Bottom } : null,
            ApplyAlignment = wraps,
            NumberFormatId = format,
            FontId = font,
            FillId = fill,
            BorderId = border,
            QuotePrefix = guarded,
            ApplyNumberFormat = format != Plain,
            ApplyFont = font > 0,
            ApplyFill = fill > 0,
            ApplyBorder = border > 0,
        };

    private static Font Letters(double size, bool bold)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        font.Append(new FontSize { Val = size }, new FontName { Val = "Calibri" });
        return font;
    }

    private static Border Line(bool top, bool bottom) =>
        new(
            new LeftBorder(),
            new RightBorder(),
            new TopBorder { Style = top ? BorderStyleValues.Thin : BorderStyleValues.None },
            new BottomBorder { Style = bottom ? BorderStyleValues.Thin : BorderStyleValues.None },
            new DiagonalBorder()
        );
}
