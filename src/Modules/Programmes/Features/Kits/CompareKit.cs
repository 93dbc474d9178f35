using System.Text.Json;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Pages.Programme;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Programmes.Features.Kits;

/// <summary>What a kit would change: each rule beside the one in force and beside the national model, and what would be done with the lists. Changes nothing.</summary>
internal static class CompareKit
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(string? Kit) : IQuery<Answer>;

    /// <param name="Kit">The file as it was exported.</param>
    internal sealed record Body(JsonElement? Kit);

    /// <param name="InForce">The name of what is in force today; null before the first version.</param>
    /// <param name="Catalogue">What would be done with the lists as they are here.</param>
    /// <param name="CatalogueOfDocuments">What the kit's lists have otherwise than the documents' own.</param>
    internal sealed record Answer(
        string Base,
        string Name,
        string? InForce,
        IReadOnlyList<RuleDifference> Rules,
        IReadOnlyList<ListStep> Catalogue,
        IReadOnlyList<ListStep> CatalogueOfDocuments
    );

    /// <param name="Reason">Why the kit's municipality decided so.</param>
    internal sealed record RuleDifference(
        string Name,
        string Kit,
        string? InForce,
        string National,
        bool DiffersFromInForce,
        bool DiffersFromNational,
        string? Reason
    );

    /// <param name="Label">What it is called after the step; its meaning where it has no other name.</param>
    internal sealed record ListStep(CatalogueKind Kind, string Code, CatalogueAct Act, LocalText Label);

    internal sealed class Handler(
        KitReading reading,
        CatalogueBook book,
        KnownCatalogues known,
        IProgrammes programmes,
        CallContext call,
        DanishClock clock,
        Phrasebook texts
    ) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if ((await reading.Read(query.Kit, clock.Today)).Refuses(out var here) is { } no)
            {
                return no;
            }

            var inForce = await programmes.InForceOn(clock.Today, cancellation);
            var fromOurs = TakingIn.Steps(known.Ours, here.Kit.Catalogue, call.Known.Municipality);
            return new Answer(
                here.Version.Key,
                here.Version.Name,
                inForce?.Name,
                Rules(here, inForce),
                Said(here.Steps, await book.Lists()),
                fromOurs.Refusal is null ? Said(fromOurs.Value, known.Ours) : []
            );
        }

        private List<RuleDifference> Rules(KitHere here, ProgrammeVersion? inForce)
        {
            var words = new RuleWords(texts);
            var kit = words.Of(RuleSet.Of(here.Version), here.Version.OpensCourse, here.Version.Sources, here.Kit.Variant.Reasons);
            var now = inForce is null ? null : words.Of(inForce);
            var national = words.Of(BaseProgrammes.National);
            return
            [
                .. kit.Index()
                    .Select(r => new RuleDifference(
                        r.Item.Name,
                        r.Item.Text,
                        now?[r.Index].Text,
                        national[r.Index].Text,
                        now is not null && now[r.Index].Text != r.Item.Text,
                        national[r.Index].Text != r.Item.Text,
                        r.Item.Reason
                    )),
            ];
        }

        private static List<ListStep> Said(IReadOnlyList<CatalogueStep> steps, CatalogueLists lists)
        {
            var after = lists.With(steps);
            return [.. steps.Select(s => new ListStep(s.Kind, s.Code, s.Act, after.Find(s.Kind, s.Code)!.Label))];
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/programme/kit/comparison",
                (Body body, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(body.Kit?.GetRawText()), cancellation).Ok()
            )
            .For<Query>();
}
