using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Data;

/// <summary>Judged as everywhere in this room (<see cref="Reach"/>).</summary>
internal sealed class OwnCases(ReferralDb db, CallContext call) : IOwnCases
{
    public async Task<IReadOnlySet<Guid>> ForeignAmong(IReadOnlyCollection<Guid> subjects, CancellationToken cancellation)
    {
        var (referrals, courses) = (
            subjects.Select(ReferralId.From).ToList(),
            subjects.Select(id => (CourseId?)CourseId.From(id)).ToList()
        );
        var asked = db.Referrals.Where(r => referrals.Contains(r.Id) || courses.Contains(r.Course));
        var own = await asked.OwnTo(call).Select(r => r.Id).ToListAsync(cancellation);
        var foreign = new HashSet<Guid>();
        foreach (var other in await asked.Where(r => !own.Contains(r.Id)).Select(r => new { r.Id, r.Course }).ToListAsync(cancellation))
        {
            if (!await call.HasOpened(other.Id, cancellation))
            {
                foreign.UnionWith(other.Course is { } course ? [other.Id.Value, course.Value] : [other.Id.Value]);
            }
        }

        return foreign;
    }
}
