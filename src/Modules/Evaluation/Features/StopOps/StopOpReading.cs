using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Calling;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Which meetings and adjustments are the caller's own: all of them a lead's; a pedagogue's those that she recorded, and those after which she has something to do.</summary>
internal static class StopOpReading
{
    public static IQueryable<StopOpMeeting> OwnStopOps(this EvaluationDb db, CallContext call)
    {
        var me = call.Known.Id;
        return call.Known.Role == Role.Lead
            ? db.StopOps
            : db.StopOps.Where(m => m.RecordedBy == me || db.Adjustments.Any(a => a.Meeting == m.Id && a.Owner == me));
    }

    public static IQueryable<Adjustment> OwnAdjustments(this EvaluationDb db, CallContext call)
    {
        var me = call.Known.Id;
        return call.Known.Role == Role.Lead ? db.Adjustments : db.Adjustments.Where(a => a.Owner == me);
    }

    /// <summary>An adjustment is met by its owner: one who works with families here, and may say that it is done.</summary>
    public static bool CanMeet(StaffMember? owner) => owner is { Active: true, Role: Role.Pedagogue or Role.Lead };

    /// <summary>One that the caller may change.</summary>
    public static Task<Adjustment?> OwnAdjustment(
        this EvaluationDb db,
        AdjustmentId id,
        CallContext call,
        CancellationToken cancellation
    ) => db.OwnAdjustments(call).FirstOrDefaultAsync(a => a.Id == id, cancellation);

    public static async Task<IReadOnlyList<StopOpAnswer>> Answers(
        this EvaluationDb db,
        IReadOnlyList<StopOpMeeting> meetings,
        IStaff staff,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var ids = meetings.Select(m => m.Id).ToList();
        var adjustments = (await db.Adjustments.Where(a => ids.Contains(a.Meeting)).ToListAsync(cancellation)).ToLookup(a => a.Meeting);
        var people = await staff.Find([.. adjustments.SelectMany(a => a).Select(a => a.Owner).Distinct()], cancellation);
        return [.. meetings.Select(m => StopOpAnswer.Of(m, adjustments[m.Id], people, today))];
    }
}
