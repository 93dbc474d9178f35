using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Referrals.Features;

internal static class FieldRules
{
    /// <summary>A CPR number, if one is given, states the birth date. A failed check digit is no error: numbers without it are issued since 2007.</summary>
    public static void AgreesWith<T>(this IRuleBuilder<T, string?> rule, Func<T, DateOnly?> birthDate) =>
        rule.Must(text => string.IsNullOrWhiteSpace(text) || Cpr.TryParse(text, out _))
            .WithErrorCode("referral.cpr-unreadable")
            .Must((whole, text) => !Cpr.TryParse(text, out var cpr) || birthDate(whole) is not { } born || cpr.BirthDate == born)
            .WithErrorCode("referral.cpr-birth-date")
            .Must((whole, text) => !Cpr.TryParse(text, out _) || birthDate(whole) is not null)
            .WithErrorCode("referral.cpr-unborn");

    public static void NoMoreThan<T, TItem>(this IRuleBuilder<T, IReadOnlyList<TItem>?> rule, int most) =>
        rule.Must(list => list is null || list.Count <= most).WithErrorCode("referral.room-for").WithState(_ => new object?[] { most });
}
