using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>That the family asked for a course itself, by the public page (A3, N6). Nobody has verified who sent it.</summary>
internal sealed class SelfReferral
{
    public required ReferralId Referral { get; init; }
    public required DateOnly SentOn { get; init; }

    /// <summary>By when she was promised an answer.</summary>
    public required DateOnly AnswerBy { get; init; }

    /// <summary>What the sender says of herself.</summary>
    public required bool SaysCustody { get; init; }

    /// <summary>So many workdays after the day it was sent; the day itself does not count.</summary>
    public static DateOnly AnswerDay(DateOnly sentOn, int workdays)
    {
        var day = sentOn;
        for (var left = workdays; left > 0; left -= DanishHolidays.IsWorkday(day) ? 1 : 0)
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
