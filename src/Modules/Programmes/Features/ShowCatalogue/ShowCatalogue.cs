using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Features.ShowCatalogue;

/// <summary>One list of the municipality's, whole, as its page shows it.</summary>
internal static class ShowCatalogue
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query(CatalogueKind Kind) : IQuery<Shown>;

    /// <param name="InForce">The catalogue that the version in force points to; null before the first version.</param>
    /// <param name="Version">The number of changes so far.</param>
    internal sealed record Shown(IReadOnlyList<Row> Rows, string? InForce, int Version)
    {
        public Row? Find(string? code) => Rows.FirstOrDefault(r => r.Entry.Code == code);
    }

    /// <param name="Place">In the whole list, from 1.</param>
    internal sealed record Row(CatalogueEntry Entry, int Place);

    internal sealed class Handler(CatalogueBook book, IProgrammes programmes, DanishClock clock) : IHandle<Query, Shown>
    {
        public async Task<Result<Shown>> Handle(Query query, CancellationToken cancellation)
        {
            var lists = await book.Lists();
            var inForce = await programmes.InForceOn(clock.Today, cancellation);
            return new Shown([.. lists[query.Kind].Select((e, i) => new Row(e, i + 1))], inForce?.Catalogue, lists.Last);
        }
    }
}
