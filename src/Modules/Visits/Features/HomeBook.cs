using System.Linq.Expressions;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Domain;
using FluentValidation;

namespace BarnetIMidten.Visits.Features;

/// <summary>One of the visits of a home that a message is about.</summary>
internal interface IHomeVisit
{
    CourseId? CourseId { get; }
    VisitId? VisitId { get; }

    /// <summary>The number in the <c>ETag</c> of the course as the caller last saw it; null asks for nothing.</summary>
    int? Version { get; }
}

internal sealed record HomeVisit(CourseId? CourseId, VisitId? VisitId, int? Version = null) : IHomeVisit;

/// <summary>A planned visit and its course, to be changed.</summary>
internal sealed record FoundVisit(Course Course, Visit Visit);

/// <summary>Finds the visits of one home: each is the caller's own, still planned, and as she last saw it; and together they are one home,
/// so that nobody writes one family's words into another's case.</summary>
internal sealed class HomeBook(VisitsDb db, IReferrals referrals, CallContext call, AuditNote note)
{
    /// <summary>Does the same to each visit; the first refusal is that of all, at the visit that it concerns.</summary>
    public async Task<Result<Listed<T>>> Each<TVisit, T>(
        CourseId home,
        IReadOnlyList<TVisit?> asked,
        Func<FoundVisit, TVisit, Task<Result<T>>> act,
        Func<Refusal, int, Refusal> at,
        CancellationToken cancellation
    )
        where TVisit : class, IHomeVisit
    {
        List<TVisit> visits = [.. asked.OfType<TVisit>()];
        if ((await Find(home, visits, cancellation)).Refuses(out var found) is { } no)
        {
            return no;
        }

        var done = new List<T>();
        foreach (var (visit, i) in found.Select((f, i) => (f, i)))
        {
            if ((await act(visit, visits[i])).Refuses(out var answer) is { } refusal)
            {
                return at(refusal, i);
            }

            done.Add(answer);
        }

        foreach (var other in found.Select(f => f.Course.Id).Distinct().Where(id => id != home))
        {
            note.Subjects.Add(other.Value);
        }

        return new Listed<T>(done);
    }

    /// <param name="home">The course that the message is about; the others are its siblings'.</param>
    private async Task<Result<List<FoundVisit>>> Find(CourseId home, IReadOnlyCollection<IHomeVisit> asked, CancellationToken cancellation)
    {
        if ((await db.OwnUnchanged(home, call, cancellation)).Refuses(out var first) is { } no)
        {
            return no;
        }

        var found = new List<FoundVisit>();
        foreach (var (visit, i) in asked.Select((v, i) => (v, i)))
        {
            if (
                await db.Own(visit.CourseId!.Value, call, cancellation) is not { } course
                || await db.VisitOf(course, visit.VisitId!.Value, cancellation) is not { } plan
            )
            {
                return Refusal.NotFound;
            }

            if (PlanRule.Check(plan.Status) is { } done)
            {
                return done.At(At(i));
            }

            if (visit.Version is { } seen && seen != course.Version)
            {
                return Refusal.Stale;
            }

            found.Add(new FoundVisit(course, plan));
        }

        List<ReferralId> families = [.. found.Select(f => f.Course.Referral).Append(first.Referral).Distinct()];
        return families.Count == 1 || (await referrals.Homes(families, cancellation)).Any(h => h.Count == families.Count)
            ? found
            : Refusal.Conflict("home.not-one");
    }

    /// <summary>Where in a message a visit stands.</summary>
    public static string At(int i) => $"visits[{i}]";
}

internal static class HomeShapes
{
    /// <summary>More children than this do not share a pedagogue and a sofa.</summary>
    private const int Most = 12;

    /// <summary>The visits of a message: some, and each named once.</summary>
    public static void HaveVisits<T, TVisit>(this AbstractValidator<T> shape, Expression<Func<T, IEnumerable<TVisit?>?>> visits)
        where TVisit : class, IHomeVisit
    {
        shape
            .RuleFor(visits)
            .Must(all => all?.Count() is > 0 and <= Most)
            .WithErrorCode("home.visits-missing")
            .WithState(_ => new object?[] { Most })
            .Must(all => all is null || all.Select(v => v?.VisitId).Distinct().Count() == all.Count())
            .WithErrorCode("home.visit-twice");
        shape.RuleForEach<TVisit?>(visits!).Must(v => v is { CourseId: not null, VisitId: not null }).WithErrorCode("field.required");
    }
}
