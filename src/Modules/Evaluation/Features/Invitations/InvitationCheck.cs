using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>A link leaves by mail only while it can be answered, nobody has taken the consent back, and the address is a guardian's who may be written to.</summary>
internal sealed class InvitationCheck(EvaluationDb db, IReferrals referrals, IConsents consents, DanishClock clock) : IMailCheck
{
    public async Task<bool> MayLeave(OutgoingMail mail, CancellationToken cancellation)
    {
        if (InvitationMail.InvitationOf(mail) is not { } id)
        {
            return true;
        }

        return await db.Invitations.FirstOrDefaultAsync(i => i.Id == id, cancellation) is { } invitation
            && invitation.StateOn(clock.Today) == InvitationState.Sent
            && (await consents.StopsOf(invitation.Referral, cancellation)).Evaluation is null
            && (await referrals.ReachOf(invitation.Referral, cancellation)).Any(g => !g.Protected && g.Email?.Trim() == mail.To);
    }
}
