using System.Security.Cryptography;
using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Visits.Contracts;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Data;

/// <summary>What is done with all the sums at once: counting what was never counted, and recounting beside what was kept.</summary>
internal sealed class SumKeeping(EvaluationDb db, SumBook book, ICourses courses, IReferrals referrals) : ISums
{
    private const int InATurn = 200;

    public async Task<(int Counted, bool IsLeft)> CountEarlier(CancellationToken cancellation)
    {
        var (counted, isLeft) = await CountEarlierReferrals(cancellation);
        return counted > 0 || isLeft ? (counted, IsLeft: true) : await CountEarlierCourses(cancellation);
    }

    public async Task<SumsReport> Verify(CancellationToken cancellation) =>
        (await Compare(r => book.Counts(r, cancellation), c => book.Counts(c.Course, c.Referral, cancellation), cancellation)).Report;

    public async Task<SumsReport> Rebuild(CancellationToken cancellation)
    {
        var (report, moves) = await Compare(
            r => book.KeepAnew(r, cancellation),
            c => book.KeepAnew(c.Course, c.Referral, cancellation),
            cancellation
        );
        foreach (var move in moves)
        {
            await book.Add(move.Programme, move.Counts, cancellation);
        }

        return report;
    }

    public async Task<SumsReport> Sample(int most, CancellationToken cancellation)
    {
        var (cases, sums, wrong) = (0, 0, new List<string>());
        foreach (var kept in await Drawn(db.Courses.OrderBy(c => c.Course), c => c.Rules == Counting.Rules, most, cancellation))
        {
            await Check(await book.Counts(kept.Course, kept.Referral, cancellation), kept.Counts);
        }

        foreach (var kept in await Drawn(db.Referrals.OrderBy(r => r.Referral), r => r.Rules == Counting.Rules, most, cancellation))
        {
            var figures = await referrals.FiguresOf(kept.Referral, cancellation);
            await Check(await book.Counts(figures, cancellation), kept.Counts);
        }

        return new SumsReport(cases, sums, wrong);

        async Task Check(CountedAs now, IReadOnlyList<Counted> kept)
        {
            (cases, sums) = (cases + 1, sums + kept.Count);
            wrong.AddRange(Recount.Differences(now, kept));
            var (years, found) = (kept.Select(c => c.Quarter.Year).Distinct().ToList(), new Recount());
            found.Add(new CountedAs(now.Programme, kept));
            wrong.AddRange(
                found.Beyond(await db.Sums.Where(s => s.Programme == now.Programme && years.Contains(s.Year)).ToListAsync(cancellation))
            );
        }
    }

    /// <summary>So many by lot, each at most once.</summary>
    private static async Task<IReadOnlyList<T>> Drawn<T>(IQueryable<T> all, Func<T, bool> counts, int most, CancellationToken cancellation)
    {
        var there = await all.CountAsync(cancellation);
        var places =
            there <= most
                ? Enumerable.Range(0, there)
                : Enumerable.Range(0, most).Select(_ => RandomNumberGenerator.GetInt32(there)).Distinct();
        var drawn = new List<T>();
        foreach (var place in places)
        {
            drawn.AddRange(await all.Skip(place).Take(1).ToListAsync(cancellation));
        }

        return [.. drawn.Where(counts)];
    }

    private async Task<(SumsReport Report, IReadOnlyList<CountedAs> Moves)> Compare(
        Func<ReferralFigures, Task<CountedAs>> ofReferral,
        Func<CourseCase, Task<CountedAs>> ofCourse,
        CancellationToken cancellation
    )
    {
        var (recount, recounted) = (new Recount(), 0);
        // read to the end before anything is asked of each: a server's connection gives one answer at a time
        foreach (var each in await referrals.AllFigures().ToListAsync(cancellation))
        {
            recount.Add(await ofReferral(each));
        }

        foreach (var each in await courses.All().ToListAsync(cancellation))
        {
            recounted++;
            recount.Add(await ofCourse(each));
        }

        await foreach (var invitation in db.Invitations.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            recount.Add(new CountedAs(invitation.Programme, [.. AnswerCounts.Of(invitation)]));
        }

        return recount.Against(await db.Sums.AsNoTracking().ToListAsync(cancellation), recounted);
    }

    private async Task<(int Counted, bool IsLeft)> CountEarlierReferrals(CancellationToken cancellation)
    {
        if (await referrals.HowMany(cancellation) == await db.Referrals.CountAsync(r => r.Rules == Counting.Rules, cancellation))
        {
            return (0, false);
        }

        var known = (
            await db.Referrals.Where(r => r.Rules == Counting.Rules).Select(r => r.Referral).ToListAsync(cancellation)
        ).ToHashSet();
        var missing = await Missing(referrals.AllFigures(), each => !known.Contains(each.Referral), cancellation);
        foreach (var each in missing.Take(InATurn))
        {
            await book.Count(each, cancellation);
        }

        return (Math.Min(missing.Count, InATurn), missing.Count > InATurn);
    }

    private async Task<(int Counted, bool IsLeft)> CountEarlierCourses(CancellationToken cancellation)
    {
        if (await courses.HowMany(cancellation) == await db.Courses.CountAsync(c => c.Rules == Counting.Rules, cancellation))
        {
            return (0, false);
        }

        var known = (await db.Courses.Where(c => c.Rules == Counting.Rules).Select(c => c.Course).ToListAsync(cancellation)).ToHashSet();
        var missing = await Missing(courses.All(), each => !known.Contains(each.Course), cancellation);
        foreach (var each in missing.Take(InATurn))
        {
            await book.Count(each.Course, each.Referral, visit: null, cancellation);
        }

        return (Math.Min(missing.Count, InATurn), missing.Count > InATurn);
    }

    /// <summary>One more than are counted in a turn, at most.</summary>
    private static async Task<List<T>> Missing<T>(IAsyncEnumerable<T> all, Func<T, bool> isMissing, CancellationToken cancellation)
    {
        var missing = new List<T>();
        await foreach (var each in all.WithCancellation(cancellation))
        {
            if (isMissing(each))
            {
                missing.Add(each);
            }

            if (missing.Count > InATurn)
            {
                break;
            }
        }

        return missing;
    }
}
