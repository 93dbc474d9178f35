using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Values;

/// <summary>
/// A Danish personal number (<c>DDMMYYXXXX</c>), or a replacement number made like one by raising the day by 60 (D12).
/// Confidential: text, JSON and logs of it hold the masked form only; whoever needs the digits asks for <see cref="Value"/>.
/// The default value is no number: its texts are empty.
/// </summary>
public readonly record struct Cpr
{
    private const int ReplacementOffset = 60;

    private readonly string? digits;

    private Cpr(string digits, DateOnly birthDate, bool isReplacement)
    {
        this.digits = digits;
        BirthDate = birthDate;
        IsReplacement = isReplacement;
    }

    /// <summary>All ten digits without hyphen; for storage under encryption and for those who may see it.</summary>
    [JsonIgnore]
    public string Value => digits ?? "";

    /// <summary>The day of birth that the number states, 1858-01-01 to 2057-12-31: it may lie in the future.</summary>
    public DateOnly BirthDate { get; }

    /// <summary>True for a replacement number (day 61–91), which must be labelled as not a CPR number. Source: D12.</summary>
    public bool IsReplacement { get; }

    /// <summary>
    /// Whether the check digit fits; worth a notice, never a refusal: valid numbers that fail have been issued since 2007.
    /// Means nothing for a replacement number. Source: D10.
    /// </summary>
    public bool PassesModulus11 => CprDigits.PassModulus11(Value);

    /// <summary>The first six digits and four dots, <c>140523-••••</c>: the form for lists.</summary>
    public string Masked => digits is null ? "" : $"{digits[..6]}-••••";

    /// <summary>
    /// Reads <c>DDMMYY-XXXX</c> or <c>DDMMYYXXXX</c>; blanks around it are forgiven. False when the form is another or the
    /// date is no real one, 29 February included. The health services' eCPR with letters (D13) is refused.
    /// </summary>
    public static bool TryParse(string? text, out Cpr cpr)
    {
        cpr = default;
        if (CprDigits.Of(text) is not { } digits)
            return false;

        var day = CprDigits.PairAt(digits, 0);
        var isReplacement = day > ReplacementOffset;
        if (isReplacement)
            day -= ReplacementOffset;
        var month = CprDigits.PairAt(digits, 2);
        var year = CprCentury.YearOf(CprDigits.PairAt(digits, 4), seventhDigit: digits[6] - '0');
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;

        cpr = new Cpr(digits, new DateOnly(year, month, day), isReplacement);
        return true;
    }

    /// <summary>The masked form, so that no number leaks through a log or a text by accident.</summary>
    public override string ToString() => Masked;
}
