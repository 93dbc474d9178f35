using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>What one user has written in one form and not finished. There is one for each user and form.</summary>
internal sealed class Draft
{
    /// <summary>How long a draft is kept after its last word.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <summary>The most drafts that one user has; the oldest give way.</summary>
    public const int Most = 50;

    public required Guid Id { get; init; }
    public required UserId UserId { get; init; }

    /// <summary>Which user's form it is, as a blind index: the table tells no address.</summary>
    public required byte[] Form { get; init; }

    /// <summary>The referral or course that the form is about, so that the draft can go with it.</summary>
    public Guid? SubjectId { get; init; }

    /// <summary>The open form that wrote last.</summary>
    public Guid Pen { get; set; }

    /// <summary>Milliseconds since 1970, UTC.</summary>
    public long SavedAt { get; set; }

    public required Written Written { get; set; }

    public DateTimeOffset SavedAtInstant => DateTimeOffset.FromUnixTimeMilliseconds(SavedAt);

    public static byte[] IndexOf(Vault vault, UserId user, string address) => vault.Index("draft", $"{user}\n{address}");

    /// <summary>What was saved before this is too old to be kept.</summary>
    public static long Oldest(DateTimeOffset now) => (now - Kept).ToUnixTimeMilliseconds();
}

/// <summary>A draft's content, sealed.</summary>
/// <param name="Address">Where the form is, from the root: path, and what else tells it from its neighbours.</param>
/// <param name="Name">Key of the form's name in the phrasebook.</param>
/// <param name="About">Whose it is, in words.</param>
/// <param name="Fields">What the form would have sent.</param>
internal sealed record Written(string Address, string Name, string? About, IReadOnlyDictionary<string, string[]> Fields)
{
    /// <summary>Longest draft, in characters: far beyond what any form takes.</summary>
    public const int Longest = 300_000;

    /// <summary>With what the other steps of the form have sent before.</summary>
    /// <param name="parts">What this step asks for: of that, only what it has sent stands.</param>
    public Written Onto(Written before, IReadOnlyList<string> parts)
    {
        var fields = before.Fields.Where(f => !parts.Any(p => f.Key.IsWithin(p))).ToDictionary(StringComparer.Ordinal);
        foreach (var (name, values) in Fields)
        {
            fields[name] = values;
        }

        return this with
        {
            About = About ?? before.About,
            Fields = fields,
        };
    }

    public int Length => Fields.Sum(f => f.Key.Length + f.Value.Sum(v => v.Length));
}
