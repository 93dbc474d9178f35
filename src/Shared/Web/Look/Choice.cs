namespace BarnetIMidten.Shared.Web.Look;

/// <summary>One answer that can be chosen. One that cannot says why: <paramref name="WhyNot"/> is a whole sentence.</summary>
public sealed record Choice(string Value, string Text, bool Disabled = false, string? WhyNot = null);

/// <summary>How a row of choices looks: side by side (two to six short words), below each other (sentences), or unfolding (many).</summary>
public enum ChoiceLook
{
    Segment,
    List,
    Select,
}
