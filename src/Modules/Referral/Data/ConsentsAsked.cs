using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Referrals.Data;

/// <summary>Whose consent to the programme a case needs: by the version that judged it, and where its course has been moved by the stricter of that and its own.</summary>
internal sealed class ConsentsAsked(IProgrammes programmes, ICourses courses)
{
    public Task<ConsentBy> By(Referral referral, CancellationToken cancellation) =>
        By(referral.ProgrammeVersion, referral.Course, cancellation);

    public async Task<ConsentBy> By(ProgrammeVersionId version, CourseId? course, CancellationToken cancellation)
    {
        var by = (await programmes.Get(version, cancellation)).ConsentBy;
        return by == ConsentBy.One && course is { } moved && await courses.LastMoveOf(moved, cancellation) is { } move
            ? (await programmes.Get(move.To, cancellation)).ConsentBy
            : by;
    }
}
