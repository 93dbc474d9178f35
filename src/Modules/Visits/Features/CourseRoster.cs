using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Visits.Features;

internal sealed class CourseRoster(VisitsDb db) : ICourses
{
    public async Task<IReadOnlyList<Load>> Loads(CancellationToken cancellation) =>
        await db
            .Courses.Where(c => c.EndedOn == null)
            .GroupBy(c => c.Pedagogue)
            .Select(g => new Load(
                g.Key,
                g.Count(c => c.Status == CourseStatus.Active),
                g.Count(c => c.Status == CourseStatus.Planned),
                g.Count(c => c.Status == CourseStatus.Paused)
            ))
            .ToListAsync(cancellation);

    public async Task<ReferralId?> ReferralOf(string number, CancellationToken cancellation) =>
        CourseNumber.TryParse(number.Trim(), out var asked)
            ? await db
                .Courses.Where(c => c.Year == asked.Year && c.Serial == asked.Serial)
                .Select(c => (ReferralId?)c.Referral)
                .FirstOrDefaultAsync(cancellation)
            : null;

    public async Task<CourseAccount> AccountOf(ReferralId referral, CancellationToken cancellation)
    {
        var courses = db.Courses.Where(c => c.Referral == referral).Select(c => c.Id);
        var held = await db
            .Visits.Where(v => courses.Contains(v.Course) && v.Status == VisitStatus.Held)
            .OrderBy(v => v.HeldOn)
            .ToListAsync(cancellation);
        return new CourseAccount(
            [.. held.Select(v => v.HeldOn!.Value)],
            [
                .. held.Where(v => v.HandoverAgreed is true && !string.IsNullOrWhiteSpace(v.Notes?.Handover))
                    .Select(v => new Handover(v.HeldOn!.Value, v.Notes!.Handover!)),
            ]
        );
    }
}
