using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>Entries of the log of use that were drawn at random, for somebody to look through (facts.md section 3: spot checks are expected).</summary>
internal sealed class Sample
{
    public const int Usual = 20;
    public const int Largest = 100;

    private Sample(SampleId id, UserId drawnBy, DateTimeOffset drawnAt) => (Id, DrawnBy, DrawnAt) = (id, drawnBy, drawnAt);

    public SampleId Id { get; private set; }
    public UserId DrawnBy { get; private set; }
    public DateTimeOffset DrawnAt { get; private set; }
    public Drawn Drawn { get; private set; } = Drawn.Unread;

    public UserId? ReviewedBy { get; private set; }
    public DateTimeOffset? ReviewedAt { get; private set; }

    /// <summary>What the one who looked it through found; kept sealed.</summary>
    public string? Finding { get; private set; }

    public static Sample Of(Drawn drawn, UserId by, DateTimeOffset at) => new(SampleId.New(), by, at) { Drawn = drawn };

    /// <summary>A name in the finding is nobody's to read any more: it is hidden.</summary>
    public void Hide() => Finding = "***";

    /// <summary>Looked through once: what was found then stands.</summary>
    public Result<Done> Review(string finding, UserId by, DateTimeOffset at)
    {
        if (ReviewedAt is not null)
        {
            return Refusal.Conflict("sample.reviewed");
        }

        (Finding, ReviewedBy, ReviewedAt) = (finding, by, at);
        return Result.Done;
    }
}

/// <param name="Sequences">The numbers of the entries, in order.</param>
internal sealed record Drawn(DateOnly From, DateOnly To, long[] Sequences)
{
    /// <summary>What stands here until the row's seal is opened.</summary>
    public static Drawn Unread { get; } = new(default, default, []);
}
