namespace BarnetIMidten.Shared.Values;

/// <summary>
/// A municipality's code: exactly four digits as text, <c>0183</c>. Safe in a file name. It need not be one of the 98; ask
/// <see cref="DanishMunicipalities"/>. The default value is no code: its text is empty.
/// </summary>
public readonly record struct MunicipalityCode
{
    private readonly string? code;

    private MunicipalityCode(string code) => this.code = code;

    /// <summary>The four digits.</summary>
    public string Value => code ?? "";

    /// <summary>Reads four ASCII digits; false for anything else, blanks included.</summary>
    public static bool TryParse(string? text, out MunicipalityCode municipality)
    {
        var isCode = text is { Length: 4 } && text.All(char.IsAsciiDigit);
        municipality = isCode ? new MunicipalityCode(text!) : default;
        return isCode;
    }

    public override string ToString() => Value;
}
