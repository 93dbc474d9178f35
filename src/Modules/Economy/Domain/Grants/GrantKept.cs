using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>What was granted. It is never changed.</summary>
/// <param name="Institution">Where the place is: training is given at home only (K5).</param>
/// <param name="Share">0.35 is 35 % of the price.</param>
internal sealed record GrantTerms(string Institution, Enrolment Enrolment, Kroner PricePerYear, decimal Share);

/// <summary>The written description of the course: task, support, place, and what is expected of whom (K3). One that was reworded is kept.</summary>
internal sealed record CourseDescription(string Text, DateOnly WrittenOn, UserId WrittenBy);

/// <param name="Of">Which of the descriptions was accepted, the first being 1.</param>
internal sealed record Acceptance(GrantParty By, DateOnly On, int Of, UserId RecordedBy, DateTimeOffset RecordedAt);

/// <param name="DialogueOn">When it was talked over with the parents (K2); null where nobody has said.</param>
/// <param name="Hires">The institution has hired an extra person with it. It is the institution that hires, never the municipality (K2).</param>
/// <param name="Undone">That it was entered wrongly: it stands, and counts no more.</param>
internal sealed record GrantUse(
    GrantUseId Id,
    DateOnly On,
    GrantCategory Category,
    Kroner Amount,
    string? Note,
    DateOnly? DialogueOn,
    bool Hires,
    UserId RecordedBy,
    DateTimeOffset RecordedAt,
    UseUndone? Undone = null
);

internal sealed record UseUndone(DateOnly On, UserId By, string Reason);

/// <summary>That a grant stops before its time, or is taken back whole.</summary>
internal sealed record GrantEnding(string Reason, UserId By, DateTimeOffset At);
