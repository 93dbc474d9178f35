using System.Globalization;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Shows the address of one guardian, who may be protected, to somebody who says why. It is the one answer that holds a protected address.
/// A command, though it only reads: its row and its answer are one, also when it is asked for twice.</summary>
internal static class RevealAddress
{
    private const int LongestReason = 1_000;

    /// <param name="Guardian">Which guardian of the referral, from 0, as it stands in the address of the route.</param>
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Read, "purpose.address-reveal")]
    [Uncounted]
    internal sealed record Command(ReferralId Id, string Guardian, Body Body) : ICommand<Revealed>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Reason">Why the address is needed; it stands in the log of use.</param>
    internal sealed record Body(string? Reason);

    /// <param name="Address">Null where none is kept.</param>
    internal sealed record Revealed(string? Address);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Reason).Required().AtMost(LongestReason);
    }

    internal sealed class Handler(ReferralDb db, CallContext call, AuditNote note) : IHandle<Command, Revealed>
    {
        public async Task<Result<Revealed>> Handle(Command command, CancellationToken cancellation)
        {
            note.Reason = command.Body.Reason!.Trim();
            return
                int.TryParse(command.Guardian, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                && await db.Own(command.Id, call, cancellation) is { } referral
                && n < referral.People.Guardians.Count
                ? new Revealed(referral.People.Guardians[n].Address)
                : Refusal.NotFound;
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/guardians/{n}/reveal",
                (ReferralId id, string n, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, n, body), cancellation).Ok()
            )
            .For<Command>();
}
