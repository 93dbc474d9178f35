using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Counts whatever answers to a CPR number whether its child is known here: searches, the warning while one writes, and the refusal of a second referral.
/// One number can be tried after another; a name or a case's number cannot lead to whoever is not known already.</summary>
internal sealed class CprTries(CallContext call, TryLimits limits, AuditNote note)
{
    /// <summary>Counts one; the refusal when it is one too many.</summary>
    /// <param name="written">What is tried; what is no CPR number is not counted.</param>
    public Refusal? Over(string? written)
    {
        var user = $"{call.Known.Municipality} {call.Known.Id}";
        if (!Cpr.TryParse(written, out _) || limits.CprSearches.Take(user))
        {
            return null;
        }

        note.IsTold = !limits.CprSearches.IsFirstNo(user);
        return new TooMany(limits.CprSearches.Wait(user) ?? TimeSpan.Zero).As(TooMany.Searches);
    }
}
