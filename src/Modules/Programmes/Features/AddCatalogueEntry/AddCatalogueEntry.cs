using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.AddCatalogueEntry;

/// <summary>Adds an entry of the municipality's own to one of its lists, under a code that is given here and to nothing else ever.</summary>
internal static class AddCatalogueEntry
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.catalogue-change")]
    internal sealed record Command(string Kind, Body Body) : ICommand<EntryAnswer>;

    /// <param name="Group">Of a risk factor <c>child</c>, <c>parents</c> or <c>expectantParents</c>; of a technique <c>home</c>, <c>child</c> or <c>daycare</c>.</param>
    /// <param name="Under">Of a channel, profession or end reason: the word of the contract that it counts as.</param>
    /// <param name="Note">Why.</param>
    internal sealed record Body(string? Group, string? Under, LabelBody? Label, string? Note);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Label).Required().OverridePropertyName("Body.Label.Da");
            RuleFor(c => c.Body.Label!).SetValidator(new LabelShape()).When(c => c.Body.Label is not null);
            RuleFor(c => c.Body.Group)
                .Required()
                .When(c => Word.Read<CatalogueKind>(c.Kind) is { } kind && CatalogueKinds.GroupsOf(kind).Count > 0);
            RuleFor(c => c.Body.Under).Required().When(c => Word.Read<CatalogueKind>(c.Kind) is { } kind && CatalogueKinds.IsClosed(kind));
            RuleFor(c => c.Body.Note).AtMost(Rules.FreeText);
        }
    }

    internal sealed class Handler(CatalogueBook book, CallContext call) : IHandle<Command, EntryAnswer>
    {
        public async Task<Result<EntryAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            if (Word.Read<CatalogueKind>(command.Kind) is not { } kind)
            {
                return Refusal.NotFound;
            }

            var (lists, body) = (await book.Lists(), command.Body);
            if (call.Unchanged(lists.Last) is { } stale)
            {
                return stale;
            }

            if (
                CatalogueRule.Add(lists, kind, body.Group, body.Under, body.Label!.Read(), call.Known.Municipality).Refuses(out var step) is
                { } refusal
            )
            {
                return refusal;
            }

            var after = await book.Take([step], body.Note, cancellation);
            return EntryAnswer.Of(after.Find(kind, step.Code)!, after);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/programme/catalogue/{kind}",
                (string kind, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(kind, body), cancellation)
                        .Created(e => $"/api/v1/programme/catalogue/{Word.Spelt(e.Kind)}/{e.Code}")
            )
            .For<Command>(StatusCodes.Status201Created);
}
