using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Contracts;

/// <summary>A family was given something that lasts to a day, or it lasts otherwise than before (flexible grants): so long its case is needed.</summary>
/// <param name="Until">The last day; null where nothing is left of it.</param>
public sealed record CaseLasts(ReferralId Referral, DateOnly? Until) : IFact;
