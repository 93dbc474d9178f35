using System.Globalization;

namespace BarnetIMidten.Shared.Reminding;

/// <summary>What waits for a user, as a section of the front page counts it: the mail says the same, since it asks the same part.</summary>
/// <param name="Matters">Each by a key of its own, that becomes another when the matter does: what was told under one is told anew under the next. Never a name.</param>
public sealed record Waits(ReminderKind Kind, IReadOnlyList<string> Matters)
{
    /// <summary>The key of a matter: whose it is, and what about it makes it new.</summary>
    public static string Key(object id, params IReadOnlyList<object?> state) => string.Join(' ', state.Prepend(id).Select(Said));

    private static string Said(object? state) =>
        state is IFormattable word ? word.ToString(null, CultureInfo.InvariantCulture) : state?.ToString() ?? "";
}
