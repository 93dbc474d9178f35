using System.Text.Json;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Data;

/// <summary>Keeps the sums that reports show, in the transaction of what changed them: what a case counted as is kept beside it, and the sums move by the difference.
/// So a report costs the same however many cases there are.</summary>
internal sealed class SumBook(EvaluationDb db, Session session, ICourses courses, IReferrals referrals, IScreenings screenings)
{
    private static readonly Func<EvaluationDb, CourseId, Task<CountedCourse?>> KeptCourse = Compiled.Query(
        (EvaluationDb db, CourseId course) => db.Courses.FirstOrDefault(c => c.Course == course)
    );

    private static readonly Func<EvaluationDb, ReferralId, Task<CountedReferral?>> KeptReferral = Compiled.Query(
        (EvaluationDb db, ReferralId referral) => db.Referrals.FirstOrDefault(r => r.Referral == referral)
    );

    private const string Move = """
        INSERT INTO evaluation_sum (year, programme, figure, quarter, key, n, erased)
        SELECT CAST(value ->> 0 AS integer), @programme, value ->> 1, CAST(value ->> 2 AS integer), value ->> 3,
        CAST(value ->> 4 AS integer), CAST(value ->> 5 AS integer) FROM
        """;

    private const string Onto = """
        WHERE true ON CONFLICT (year, programme, figure, quarter, key)
        DO UPDATE SET n = evaluation_sum.n + excluded.n, erased = evaluation_sum.erased + excluded.erased
        """;

    private const string MoveInFile = $"{Move} json_each(@counts) {Onto}";
    private const string MoveOnServer = $"{Move} jsonb_array_elements(CAST(@counts AS jsonb)) {Onto}";

    /// <summary>Counts a course as it now stands.</summary>
    /// <param name="visit">Where one visit and nothing else of it is another.</param>
    public async Task Count(CourseId course, ReferralId referral, VisitChange? visit, CancellationToken cancellation)
    {
        var counted = await KeptCourse(db, course);
        if (visit is { StartedOn: not null } && counted is { EndedOn: null, Rules: Counting.Rules } && counted.StartedOn == visit.StartedOn)
        {
            await Save(counted.Programme, counted.Recount(visit.Before, visit.After), cancellation);
            return;
        }

        var figures = await courses.FiguresOf(course, cancellation);
        counted ??= Begun(course, referral, (await referrals.OriginOf(referral, cancellation)).ProgrammeKey);
        var atStart =
            figures.StartedOn == counted.StartedOn && counted.Rules == Counting.Rules
                ? [.. counted.Counts.Where(c => Counting.IsOfStart(c.Figure))]
                : await AtStart(figures.StartedOn, referral, cancellation);
        var change = counted.Recount(figures.StartedOn, figures.EndedOn, [.. atStart, .. await Since(figures, referral, cancellation)]);
        await Save(counted.Programme, change, cancellation);
    }

    /// <summary>The course of a referral, if it has begun, is counted anew from its start: what is known of the child is another.</summary>
    public async Task CountStart(ReferralId referral, CancellationToken cancellation)
    {
        if (await db.Courses.FirstOrDefaultAsync(c => c.Referral == referral, cancellation) is { StartedOn: not null } counted)
        {
            var since = await Since(await courses.FiguresOf(counted.Course, cancellation), referral, cancellation);
            var now = await AtStart(counted.StartedOn, referral, cancellation);
            await Save(counted.Programme, counted.Recount(counted.StartedOn, counted.EndedOn, [.. now, .. since]), cancellation);
        }
    }

    /// <summary>Counts a referral as it now stands.</summary>
    public async Task Count(ReferralFigures referral, CancellationToken cancellation)
    {
        var counted = await KeptReferral(db, referral.Referral);
        var screening = counted is not { Rules: Counting.Rules }
            ? ReferralCounting.Of(await screenings.FiguresOf(referral.Referral, cancellation))
            : [.. counted.Counts.Where(c => ReferralCounting.IsOfScreening(c.Figure))];
        counted ??= Begun(referral.Referral, referral.Origin.ProgrammeKey);
        await Save(counted.Programme, counted.Recount([.. ReferralCounting.Of(referral), .. screening]), cancellation);
    }

    /// <summary>Counts what was seen of a family.</summary>
    public async Task Count(ReferralId referral, ScreeningFigures screening, CancellationToken cancellation)
    {
        if (await KeptReferral(db, referral) is not { Rules: Counting.Rules } counted)
        {
            await Count(await referrals.FiguresOf(referral, cancellation), cancellation);
            return;
        }

        var rest = counted.Counts.Where(c => !ReferralCounting.IsOfScreening(c.Figure));
        await Save(counted.Programme, counted.Recount([.. rest, .. ReferralCounting.Of(screening)]), cancellation);
    }

    /// <summary>What a course counts as, from what the rooms hold.</summary>
    public async Task<CountedAs> Counts(CourseId course, ReferralId referral, CancellationToken cancellation)
    {
        var figures = await courses.FiguresOf(course, cancellation);
        var programme = (await referrals.OriginOf(referral, cancellation)).ProgrammeKey;
        return new CountedAs(
            programme,
            [.. await AtStart(figures.StartedOn, referral, cancellation), .. await Since(figures, referral, cancellation)]
        );
    }

    /// <summary>What a referral counts as, from what the rooms hold.</summary>
    public async Task<CountedAs> Counts(ReferralFigures referral, CancellationToken cancellation) =>
        new(
            referral.Origin.ProgrammeKey,
            [.. ReferralCounting.Of(referral), .. ReferralCounting.Of(await screenings.FiguresOf(referral.Referral, cancellation))]
        );

    /// <summary>Keeps anew what a referral counts as, whatever it was kept as; the sums are not moved.</summary>
    public async Task<CountedAs> KeepAnew(ReferralFigures referral, CancellationToken cancellation)
    {
        var now = await Counts(referral, cancellation);
        var counted = await KeptReferral(db, referral.Referral) ?? Begun(referral.Referral, now.Programme);
        counted.Recount(now.Counts);
        return await Kept(now, cancellation);
    }

    /// <summary>The same of a course.</summary>
    public async Task<CountedAs> KeepAnew(CourseId course, ReferralId referral, CancellationToken cancellation)
    {
        var now = await Counts(course, referral, cancellation);
        var figures = await courses.FiguresOf(course, cancellation);
        var counted = await KeptCourse(db, course) ?? Begun(course, referral, now.Programme);
        counted.Recount(figures.StartedOn, figures.EndedOn, now.Counts);
        return await Kept(now, cancellation);
    }

    /// <summary>Moves the sums of a programme, all in one statement.</summary>
    public Task Add(string programme, IReadOnlyList<Counted> change, CancellationToken cancellation) =>
        Put(programme, change, (n, of) => [.. of, n, 0], cancellation);

    /// <summary>The case is erased: its counts stay in the sums, and nothing says whose they were.</summary>
    public async Task Forget(ReferralId referral, CancellationToken cancellation)
    {
        var course = await db.Courses.FirstOrDefaultAsync(c => c.Referral == referral, cancellation);
        var counted = await KeptReferral(db, referral);
        var asked = await db.Invitations.Where(i => i.Referral == referral).ToListAsync(cancellation);
        await Leave(course?.Programme, course?.Counts, cancellation);
        await Leave(counted?.Programme, counted?.Counts, cancellation);
        foreach (var each in asked)
        {
            await Leave(each.Programme, [.. AnswerCounts.Of(each)], cancellation);
        }

        db.RemoveRange(asked);
        db.RemoveRange(new object?[] { course, counted }.OfType<object>());
        await db.SaveChangesAsync(cancellation);
    }

    private Task Leave(string? programme, IReadOnlyList<Counted>? counts, CancellationToken cancellation) =>
        programme is null ? Task.CompletedTask : Put(programme, counts ?? [], (n, of) => [.. of, 0, n], cancellation);

    private CountedReferral Begun(ReferralId referral, string programme)
    {
        var counted = CountedReferral.Of(referral, programme);
        db.Add(counted);
        return counted;
    }

    private CountedCourse Begun(CourseId course, ReferralId referral, string programme)
    {
        var counted = CountedCourse.Of(course, referral, programme);
        db.Add(counted);
        return counted;
    }

    /// <summary>Let go of at once: all of a municipality's cases are too many to hold.</summary>
    private async Task<CountedAs> Kept(CountedAs now, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return now;
    }

    private async Task Save(string programme, IReadOnlyList<Counted> change, CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        await Add(programme, change, cancellation);
    }

    private async Task Put(
        string programme,
        IReadOnlyList<Counted> counts,
        Func<int, object[], object[]> row,
        CancellationToken cancellation
    )
    {
        if (counts.Count > 0)
        {
            var rows = counts.Select(c => row(c.N, [c.Quarter.Year, c.Figure.ToString(), c.Quarter.Number, c.Key]));
            await using var move = session.Connection.Sql(MoveInFile, MoveOnServer, session.Transaction);
            await move.With("@programme", programme).With("@counts", JsonSerializer.Serialize(rows)).ExecuteNonQueryAsync(cancellation);
        }
    }

    /// <summary>When the child was to begin in day-care is asked of a course that has ended, and of no other.</summary>
    private async Task<IReadOnlyList<Counted>> Since(CourseFigures figures, ReferralId referral, CancellationToken cancellation) =>
        Counting.Since(figures, figures.EndedOn is null ? null : (await referrals.OriginOf(referral, cancellation)).PlannedDaycareStart);

    private async Task<IReadOnlyList<Counted>> AtStart(DateOnly? started, ReferralId referral, CancellationToken cancellation)
    {
        if (started is not { } day)
        {
            return [];
        }

        var origin = await referrals.OriginOf(referral, cancellation);
        var seen = await screenings.FiguresOf(referral, cancellation);
        return Counting.AtStart(day, origin, seen?.Factors ?? []);
    }
}

/// <summary>What something counts as, and under which programme.</summary>
internal sealed record CountedAs(string Programme, IReadOnlyList<Counted> Counts);
