using System.Globalization;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Evaluation.Pages.StopOp;

/// <summary>The form of a meeting: who took part stands one a line, and rows that are left empty are not sent.</summary>
public sealed class StopOpForm
{
    private const string List = "adjustments[";

    public string? Kind { get; set; }
    public DateOnly? HeldOn { get; set; }
    public string? Participants { get; set; }
    public string? Findings { get; set; }
    public IList<Row> Adjustments { get; set; } = [];

    public sealed class Row
    {
        public string? Text { get; set; }
        public string? OwnerId { get; set; }
        public DateOnly? DueOn { get; set; }

        internal bool IsFilled => Text is not null || OwnerId is not null || DueOn is not null;
    }

    internal void MakeRoom()
    {
        if (Adjustments.Count == 0 || Adjustments[^1].IsFilled)
        {
            Adjustments.Add(new Row());
        }
    }

    internal RecordStopOp.Body Body() =>
        new(
            HeldOn,
            [.. (Participants ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Findings,
            [.. Sent().Select(i => Adjustments[i]).Select(r => new RecordStopOp.AdjustmentBody(r.Text, Owner(r.OwnerId), r.DueOn))],
            Word.Read<StopOpKind>(Kind)
        );

    /// <summary>What is refused stands at the row in which it was typed, and at the lines of those who took part.</summary>
    internal Refusal AsTyped(Refusal refusal) => refusal with { Fields = [.. refusal.Fields.Select(AsTyped)] };

    private FieldError AsTyped(FieldError error)
    {
        if (error.Field.StartsWith("participants", StringComparison.Ordinal))
        {
            return error with { Field = "participants" };
        }

        var end = error.Field.IndexOf(']', StringComparison.Ordinal);
        return
            error.Field.StartsWith(List, StringComparison.Ordinal)
            && int.TryParse(error.Field[List.Length..end], NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? error with
            {
                Field = string.Create(CultureInfo.InvariantCulture, $"{List}{Sent()[at]}{error.Field[end..]}"),
            }
            : error;
    }

    private List<int> Sent() => [.. Enumerable.Range(0, Adjustments.Count).Where(i => Adjustments[i].IsFilled)];

    internal static UserId? Owner(string? id) => id is null ? null : EntityId.Read<UserId>(id);
}

internal static class Owners
{
    /// <summary>Who can do something: the pedagogues, and whoever asks.</summary>
    public static async Task<IReadOnlyList<Choice>> OwnersFor(this IStaff staff, CallContext call, CancellationToken cancellation) =>
        [
            .. (await staff.ActivePedagogues(cancellation))
                .Select(p => new Choice(p.Id.ToString(), p.Name))
                .Prepend(new Choice(call.Known.Id.ToString(), call.Known.Name))
                .DistinctBy(c => c.Value),
        ];
}
