using System.Reflection;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>What a message is for, also one that was never sent.</summary>
internal static class MessagePurpose
{
    public static string Of(Type? message) => message?.GetCustomAttribute<AuditedAttribute>()?.Purpose ?? "purpose.none";
}

/// <summary>What a type of message leaves in the log of use.</summary>
internal static class MessageTrace<TMessage>
{
    private static readonly AuditedAttribute? Audited = typeof(TMessage).GetCustomAttribute<AuditedAttribute>();

    public static bool LeavesRow => Audited is not null;

    public static string Purpose { get; } = MessagePurpose.Of(typeof(TMessage));

    /// <summary>The message's row, and of one that was not refused a row for each further person whom it was about.</summary>
    public static IReadOnlyList<AuditRow> Rows(TMessage message, CallContext call, AuditNote note, string? refusal)
    {
        var row = Row(message, call, note, refusal);
        return [row, .. (refusal is null ? note.Subjects : []).Select(subject => row with { Subject = subject })];
    }

    private static AuditRow Row(TMessage message, CallContext call, AuditNote note, string? refusal) =>
        new(
            call.Known.Id.ToString(),
            call.Known.Role.ToString(),
            (refusal ?? note.Refusal) is null ? note.Action ?? Audited!.Action : AuditAction.Refused,
            note.Subject ?? (message as IConcerns)?.Subject,
            note.Criterion,
            Purpose,
            note.Reason ?? call.StatedPurpose,
            refusal ?? note.Refusal ?? AuditRow.Done,
            call.Opening
        );
}
