using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Programmes.Contracts;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Links that parents hold and have not answered: they go on though nobody new is invited.</summary>
internal sealed class OpenInvitations(EvaluationDb db) : ISwitchUse
{
    public Feature Feature => Feature.ParentAnswers;

    public async Task<SwitchUse> On(DateOnly day, CancellationToken cancellation) =>
        new(
            "evaluation.switch-open-invitations",
            await db.Invitations.CountAsync(i => i.AnsweredOn == null && i.RevokedOn == null && i.ExpiresOn >= day, cancellation)
        );
}
