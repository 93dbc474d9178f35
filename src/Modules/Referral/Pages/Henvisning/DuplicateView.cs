using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>That the child which is being written down has an open referral already, and whether she has said that it is another child.</summary>
/// <param name="Own">Those that she may see.</param>
/// <param name="Input">The fields by which she says so, as the form has them.</param>
internal sealed record DuplicateView(IReadOnlyList<FindOpenReferral.Found> Own, DuplicateView.Answer Input)
{
    /// <param name="DistinctFrom">The child, as it is written: what her word holds for.</param>
    internal sealed record Answer(bool ConfirmedDistinct, string DistinctFrom);

    private const string Confirmed = $"Input.{nameof(ReferralInput.ConfirmedDistinct)}";

    public bool IsInTheWay => !Input.ConfirmedDistinct;

    /// <summary>The box stands as her word holds for the child as it is written now. Where she has been told to look, that it is not ticked is said at it.</summary>
    /// <param name="shown">Null where there is none.</param>
    public static void Tell(DuplicateView? shown, ModelStateDictionary state, bool withErrors, Phrasebook texts)
    {
        state.Remove(Confirmed);
        if (withErrors && shown is { IsInTheWay: true })
        {
            state.AddModelError(Confirmed, texts["referral.duplicate-confirm"]);
        }
    }

    /// <summary>Null where there is none, or too little is written to look for one.</summary>
    public static async Task<DuplicateView?> Of(ReferralInput input, Dispatcher send, ReferralId? except, CancellationToken cancellation)
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
            ? new DuplicateView(found.Value.Own, new Answer(input.IsConfirmed, input.Child.Said))
            : null;
    }
}
