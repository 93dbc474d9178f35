using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>That the child which is being written down has an open referral already, and whether she has said that it is another child.</summary>
/// <param name="Own">Those that she may see.</param>
/// <param name="Input">The fields by which she says so, as the form has them.</param>
internal sealed record TwinView(IReadOnlyList<FindOpenReferral.Found> Own, TwinView.Answer Input)
{
    /// <param name="DistinctFrom">The child, as it is written: what her word holds for.</param>
    internal sealed record Answer(bool ConfirmedDistinct, string DistinctFrom);

    public bool IsInTheWay => !Input.ConfirmedDistinct;

    /// <summary>Null where there is none, or too little is written to look for one.</summary>
    public static async Task<TwinView?> Of(ReferralInput input, Dispatcher send, ReferralId? except, CancellationToken cancellation)
    {
        var child = input.Body().Child!;
        if (
            string.IsNullOrWhiteSpace(child.Cpr)
            && (string.IsNullOrWhiteSpace(child.LastName) || (child.BirthDate ?? child.DueDate) is null)
        )
        {
            return null;
        }

        var found = await send.Send(new FindOpenReferral.Query(child, except), cancellation);
        return found.Refusal is null && found.Value.IsOpen
            ? new TwinView(found.Value.Own, new Answer(input.IsConfirmed, input.Child.Said))
            : null;
    }
}
