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
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.ChangeCatalogueEntry;

/// <summary>Calls an entry otherwise, moves it, retires it or brings it back. What is left out stays as it is; its code and what it means always do.</summary>
internal static class ChangeCatalogueEntry
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.catalogue-change")]
    internal sealed record Command(string Kind, string Code, Body Body) : ICommand<EntryAnswer>;

    /// <param name="Label">What it is called from now on; the words of its meaning for what it was called at first.</param>
    /// <param name="Order">Its place in the whole list, from 1.</param>
    /// <param name="Retired">True: offered no more, and refused where it is used anew.</param>
    /// <param name="Note">Why; required to retire.</param>
    internal sealed record Body(LabelBody? Label = null, int? Order = null, bool? Retired = null, string? Note = null);

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator()
        {
            RuleFor(c => c.Body.Label!).SetValidator(new LabelShape()).When(c => c.Body.Label is not null);
            RuleFor(c => c.Body.Note).AtMost(Rules.FreeText);
            RuleFor(c => c.Body.Note).Required().When(c => c.Body.Retired is true);
        }
    }

    internal sealed class Handler(CatalogueBook book, CallContext call) : IHandle<Command, EntryAnswer>
    {
        public async Task<Result<EntryAnswer>> Handle(Command command, CancellationToken cancellation)
        {
            var (lists, body) = (await book.Lists(), command.Body);
            if (Word.Read<CatalogueKind>(command.Kind) is not { } kind || lists.Find(kind, command.Code) is not { } entry)
            {
                return Refusal.NotFound;
            }

            if (call.Unchanged(lists.Last) is { } stale)
            {
                return stale;
            }

            if (CatalogueRule.Change(lists, entry, body.Label?.Read(), body.Order, body.Retired).Refuses(out var steps) is { } refusal)
            {
                return refusal;
            }

            var after = await book.Take(steps, body.Note, cancellation);
            return EntryAnswer.Of(after.Find(kind, entry.Code)!, after);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPut(
                "/programme/catalogue/{kind}/{code}",
                (string kind, string code, Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Command(kind, code, body), cancellation).Ok()
            )
            .For<Command>();
}
