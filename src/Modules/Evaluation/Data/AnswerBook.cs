using BarnetIMidten.Evaluation.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Data;

/// <summary>Counts families that were asked and that answered, in the turn in which it happens. Of a course at a moment the first invitation and the first answer
/// stand for the family; what comes beside them is counted apart (ADR 0028), or one family could stand for five.</summary>
internal sealed class AnswerBook(EvaluationDb db, SumBook sums)
{
    public async Task Asked(Invitation invitation, CancellationToken cancellation)
    {
        if (!await Others(invitation).AnyAsync(i => i.CountsAsAsked, cancellation))
        {
            invitation.CountAsAsked();
        }

        await db.SaveChangesAsync(cancellation);
        await sums.Add(invitation.Programme, AnswerCounts.Asked(invitation), cancellation);
    }

    public async Task Answered(Invitation invitation, CancellationToken cancellation)
    {
        if (!await Others(invitation).AnyAsync(i => i.CountsAsAnswered, cancellation))
        {
            invitation.CountAsAnswered();
        }

        await db.SaveChangesAsync(cancellation);
        await sums.Add(invitation.Programme, AnswerCounts.Answered(invitation), cancellation);
    }

    /// <param name="before">What the invitation counted as until it was revoked.</param>
    public async Task Revoked(Invitation invitation, IReadOnlyList<Counted> before, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        await sums.Add(invitation.Programme, [.. before.Select(c => c with { N = -c.N })], cancellation);
        var other = before is [{ Figure: Figure.AskedAgain }]
            ? null
            : await Others(invitation).FirstOrDefaultAsync(i => i.RevokedOn == null, cancellation);
        if (other is { CountsAsAsked: false })
        {
            var beside = AnswerCounts.Asked(other);
            other.CountAsAsked();
            await db.SaveChangesAsync(cancellation);
            await sums.Add(other.Programme, AnswerCounts.Asked(other).InsteadOf(beside), cancellation);
        }
    }

    private IQueryable<Invitation> Others(Invitation invitation) =>
        db
            .Invitations.Where(i => i.Course == invitation.Course && i.Moment == invitation.Moment && i.Id != invitation.Id)
            .OrderBy(i => i.Id);
}
