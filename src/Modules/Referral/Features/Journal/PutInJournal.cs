using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Outbox.Journal;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Hands a document of the case, as it stands now, to the municipality's records system: in Danish, whoever hands it over, and no two that say the same.</summary>
internal static class PutInJournal
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Export, "purpose.journal")]
    internal sealed record Command(ReferralId Id, Body Body) : ICommand<Answer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed record Body(JournalKind? Kind);

    internal sealed record Answer(DeliveryId DeliveryId);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator() => RuleFor(c => c.Body.Kind).Required().OneOf();
    }

    internal sealed class Handler(
        ReferralDb db,
        JournalPapers papers,
        IJournal journal,
        CallContext call,
        Phrasebook texts,
        DanishClock clock
    ) : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            if (await db.Own(command.Id, call, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            if (!journal.IsOn)
            {
                return Refusal.Conflict("journal.off");
            }

            using var danish = InDanish.Now();
            var kind = command.Body.Kind!.Value;
            if (await papers.Of(referral, kind, cancellation) is not { } paper)
            {
                return Refusal.Conflict("journal.nothing-yet").At("kind");
            }

            var word = Word.Spelt(kind);
            var document = new JournalDocument(
                referral.Id.Value,
                referral.Number,
                word,
                texts[$"delivery.what.{word}"],
                clock.Today,
                "da",
                paper.ToBytes()
            );
            return await journal.Put(document, paper.Digest(), cancellation) is { } id
                ? new Answer(id)
                : Refusal.Conflict("journal.there-already").At("kind");
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/referrals/{id}/journal",
                (ReferralId id, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(id, body), cancellation).Created()
            )
            .For<Command>(StatusCodes.Status201Created);
}
