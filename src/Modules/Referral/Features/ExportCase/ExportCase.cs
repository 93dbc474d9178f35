using System.Text.Json.Serialization;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Referrals.Features.ExportCase;

/// <summary>Everything that is kept on a family, from every room, for the family that asks for it.</summary>
internal static class ExportCase
{
    [Allow(Role.Administrator)]
    [Audited(AuditAction.Export, "purpose.case-export")]
    internal sealed record Query(ReferralId Id) : IQuery<Answer>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Parts">By the name of what keeps it: <c>referral</c>, <c>screening</c>, <c>course</c>, <c>drafts</c>; each as that part keeps it, nothing masked.</param>
    internal sealed record Answer(
        ReferralId ReferralId,
        string Number,
        DateTimeOffset ExportedAt,
        IReadOnlyDictionary<string, object> Parts
    )
    {
        /// <summary>Of a file that it is downloaded as, without its ending.</summary>
        [JsonIgnore]
        public string FileName => $"sag-{Number}";

        /// <summary>The same as people read it.</summary>
        [JsonIgnore]
        public CaseDocument Document { get; init; } = new("", "", []);
    }

    internal sealed class Handler(ReferralDb db, IEnumerable<ICasePart> parts, DanishClock clock, Phrasebook texts) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.OfMunicipality(query.Id, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            var told = await parts.TellAll(query.Id, cancellation);
            return new Answer(
                query.Id,
                referral.Number,
                clock.Now,
                told.ToDictionary(t => t.Name, t => t.Told.Record, StringComparer.Ordinal)
            )
            {
                Document = new CaseDocument(
                    texts["export.title", referral.Number],
                    texts["export.introduction", clock.Today],
                    [.. told.SelectMany(t => t.Told.Sections)]
                ),
            };
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/referrals/{id}/export",
                (ReferralId id, HttpRequest request, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(id), cancellation).OkOrWord(request, answer => answer.Document.ToWord(), answer => answer.FileName)
            )
            .For<Query>()
            .OrWord();
}
