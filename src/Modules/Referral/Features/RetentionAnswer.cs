using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Features;

/// <param name="Months">How many months a case is kept after it was closed; null without a rule.</param>
/// <param name="Note">On what the municipality rests it.</param>
internal sealed record RetentionAnswer(int? Months, string? Note, UserId? SetBy, DateTimeOffset? SetAt)
{
    public static RetentionAnswer Of(RetentionRule? rule) =>
        new(rule?.Months, rule?.Note, rule?.SetBy, rule is null ? null : DanishClock.InDenmark(rule.SetAt));
}
