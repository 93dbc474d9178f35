namespace BarnetIMidten.Shared.Text;

/// <summary>One text in both languages of the product, kept as it was said: what was shown then is shown in five years.</summary>
public sealed record LocalText(string Da, string En)
{
    /// <summary>The text in the language of whoever is reading now.</summary>
    public override string ToString() => Languages.EnglishNow ? En : Da;
}
