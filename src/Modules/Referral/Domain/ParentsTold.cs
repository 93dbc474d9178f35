using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>That the parents were told what is registered about them (GDPR articles 13 and 14), or why they are not told yet. What was said before stands.</summary>
/// <param name="On">Null while they are not told: then <paramref name="WhyNot"/> says why.</param>
internal sealed record ParentsTold(DateOnly? On, string? WhyNot, DateOnly SaidOn, UserId By);
