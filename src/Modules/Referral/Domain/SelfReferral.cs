using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>That the family asked for a course itself, by the public page (A3, N6). Nobody has verified who sent it.</summary>
internal sealed class SelfReferral
{
    public required ReferralId Referral { get; init; }
    public required DateOnly SentOn { get; init; }

    /// <summary>By when she was promised an answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>Sealed.</summary>
    public SelfReferralWords Said { get; init; } = new();

    /// <summary>So many workdays after the day it was sent; the day itself does not count.</summary>
    public static DateOnly AnswerDay(DateOnly sentOn, int workdays) => DanishHolidays.WorkdayAfter(sentOn, workdays);
}

/// <summary>What the sender says of herself, and no other referral asks. Carried whole from form to case: one more needs its field, its texts and its line, and no migration.</summary>
/// <param name="Custody">She says that she is a parent with custody.</param>
internal sealed record SelfReferralWords(bool Custody = false);
