using System.Globalization;
using System.Text.RegularExpressions;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>A number as it stands in the text.</summary>
internal sealed record ShownNumber(MemoNumber Number, string Shown)
{
    public MemoPart Part => new(Shown, Number.Id);
}

/// <summary>Writes a memo's lines and collects the numbers that stand in them: none comes into a line without saying what it counts.</summary>
internal sealed partial class MemoWriter(Phrasebook texts)
{
    private readonly List<MemoNumber> numbers = [];

    public IReadOnlyList<MemoNumber> Numbers => numbers;

    public string this[string key, params IReadOnlyList<object?> arguments] => texts[key, arguments];

    /// <summary>How many; null where it is withheld.</summary>
    /// <param name="isFew">Whether it is withheld because they are few, and not for what lies beside it.</param>
    public ShownNumber Count(string id, int? value, string definition, string filter, int? n = null, bool isFew = true) =>
        Kept(
            new MemoNumber(id, value, value is null ? null : n ?? value, texts[definition], filter),
            value is { } shown ? DanishFormat.Number(shown) : texts[isFew ? "memo.fewer" : "memo.withheld"]
        );

    /// <param name="n">Of how many it is a share.</param>
    public ShownNumber Share(string id, decimal? share, int? n, string definition, string filter, string? shown = null) =>
        Kept(
            new MemoNumber(id, share, share is null ? null : n, texts[definition], filter),
            share is { } told ? shown ?? DanishFormat.Percent(told, Decimals(told)) : texts["memo.fewer"]
        );

    /// <summary>Kroner rest on no number of families.</summary>
    /// <param name="definition">A text, said.</param>
    public ShownNumber Money(string id, Kroner amount, string definition, string filter, string? shown = null) =>
        Kept(new MemoNumber(id, amount.Amount, null, definition, filter), shown ?? DanishFormat.Money(amount));

    public ShownNumber Year(string id, int year, string definition, string filter) =>
        Kept(new MemoNumber(id, year, null, definition, filter), Plain(year));

    /// <summary>A text of the phrasebook with numbers in the places of its arguments.</summary>
    public MemoLine Line(string key, params IReadOnlyList<object> arguments) =>
        new([
            .. Place()
                .Split(texts[key])
                .Select((text, i) => i % 2 == 0 ? new MemoPart(text) : PartOf(arguments[Index(text)]))
                .Where(p => p.Text.Length > 0),
        ]);

    /// <summary>3. august 2022</summary>
    public static string Day(DateOnly day) =>
        Languages.EnglishNow ? day.ToString("d MMMM yyyy", Languages.English) : day.ToString("d. MMMM yyyy", Languages.Danish);

    /// <summary>2021, never 2.021.</summary>
    public static string Plain(int year) => year.ToString(CultureInfo.InvariantCulture);

    private ShownNumber Kept(MemoNumber number, string shown)
    {
        numbers.Add(number);
        return new ShownNumber(number, shown);
    }

    /// <summary>70 %, but 66,7 %.</summary>
    private static int Decimals(decimal share) => decimal.IsInteger(Math.Round(share * 1000) / 10) ? 0 : 1;

    private static MemoPart PartOf(object argument) =>
        argument switch
        {
            ShownNumber number => number.Part,
            DateOnly day => new MemoPart(Day(day)),
            int year => new MemoPart(Plain(year)),
            _ => new MemoPart((string)argument),
        };

    private static int Index(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\{(\d)\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
