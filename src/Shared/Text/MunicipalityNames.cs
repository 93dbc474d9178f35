using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Text;

/// <summary>What a municipality calls itself over a page, on a paper and in a mail.</summary>
public static class MunicipalityNames
{
    /// <summary><c>Ishøj Kommune</c>; but <c>Københavns Kommune</c> and <c>Bornholms Regionskommune</c>.</summary>
    public static LocalText FormalName(this Phrasebook texts, MunicipalityCode code) =>
        $"municipality.formal.{code}" is var own && texts.Knows(own)
            ? texts.Both(own)
            : texts.Both("municipality.formal", DanishMunicipalities.NameOf(code) ?? code.ToString());
}
