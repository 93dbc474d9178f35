using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>What of a form is its draft, and the words by which a form speaks of it.</summary>
internal static class DraftFields
{
    /// <summary>What the sender wants: one of the three below; anything else is the form's own business.</summary>
    public const string Act = "__Draft";

    public const string ActKeep = "keep";
    public const string ActPause = "pause";
    public const string ActDiscard = "discard";

    public const string Pen = "__DraftPen";

    /// <summary>In a form in steps: what this step asks for, each by name or by the beginning of its names.</summary>
    public const string Part = "__DraftPart";
    public const string About = "__DraftAbout";

    /// <summary>The version of the case when the form was filled; pages send it along under this name.</summary>
    public const string SeenVersion = "SeenVersion";

    /// <summary>The framework's own: which numbers are written the same in every language.</summary>
    private const string Invariant = "__Invariant";

    private const int LongestAbout = 200;

    public static string AddressOf(HttpRequest request, KeepsDraftAttribute keeps)
    {
        var by =
            keeps.By is { } word && request.Query[word].ToString() is { Length: > 0 } said ? $"?{word}={Uri.EscapeDataString(said)}" : "";
        return $"{request.Path}{by}{(keeps.At is { } place ? "#" + place : "")}";
    }

    /// <summary>Whether a form may stand here. One in steps stands at a number of its own; under a word that somebody made up nothing is kept.</summary>
    public static bool IsPlace(HttpRequest request, KeepsDraftAttribute keeps) =>
        keeps.StepBy is null || Guid.TryParseExact(request.Query[keeps.By!], "N", out _);

    /// <summary>The form at the step that is shown, in a form in steps.</summary>
    public static string StepOf(HttpRequest request, KeepsDraftAttribute keeps, string address) =>
        keeps.StepBy is { } word && request.Query[word].ToString() is { Length: > 0 } step
            ? $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{word}={Uri.EscapeDataString(step)}"
            : address;

    /// <summary>The address fills the form itself: it was chosen anew.</summary>
    public static bool AreInAddress(HttpRequest request, KeepsDraftAttribute keeps) => request.Query.Keys.Any(k => IsOf(keeps, k));

    public static Written Read(IFormCollection sent, string address, KeepsDraftAttribute keeps)
    {
        var fields = sent.Where(f => IsOf(keeps, f.Key) || f.Key is SeenVersion or Invariant)
            .ToDictionary(f => f.Key, f => f.Value.Select(v => v ?? "").ToArray(), StringComparer.Ordinal);
        var about = (keeps.About is { } field ? sent[field] : sent[About]).ToString().Trim();
        return new Written(address, keeps.Name, about.Length == 0 ? null : about[..Math.Min(about.Length, LongestAbout)], fields);
    }

    /// <summary>What a step asks for; null for a form that is sent whole.</summary>
    public static IReadOnlyList<string>? PartsOf(IFormCollection sent, KeepsDraftAttribute keeps) =>
        keeps.StepBy is null ? null : [.. sent[Part].OfType<string>()];

    private static bool IsOf(KeepsDraftAttribute keeps, string field) =>
        field.Length > keeps.Form.Length
        && field.StartsWith(keeps.Form, StringComparison.OrdinalIgnoreCase)
        && field[keeps.Form.Length] == '.';
}
