using System.Globalization;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>An open form, as its drafts know it: two windows with the same form are two pens.</summary>
/// <param name="Id">New each time the form is shown.</param>
/// <param name="Seen">When the draft that this form was filled from was saved; 0 for none.</param>
internal readonly record struct Pen(Guid Id, long Seen)
{
    public static Pen New(long seen) => new(Guid.CreateVersion7(), seen);

    /// <summary>The pen that a form states; one that nobody holds if it states none.</summary>
    public static Pen Read(string? text) =>
        text?.Split('.') is [var id, var seen]
        && Guid.TryParseExact(id, "N", out var read)
        && long.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new Pen(read, at)
            : default;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id:N}.{Seen}");

    /// <summary>Another window has written since this form was filled: to write on would lose that window's words unseen.</summary>
    public bool WouldLoseWordsOf(Draft draft) => draft.Pen != Id && draft.SavedAt > Seen;
}
