using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Programmes.Features.ListVersionRecords;

/// <summary>The municipality's versions, oldest first, each with where its rules come from, who put it in force, when and why.</summary>
internal static class ListVersionRecords
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<Listed<Record>>;

    /// <param name="Sources">The sentence that each rule rests on (<c>A5</c>), or <see cref="RuleSources.Own"/>.</param>
    /// <param name="WhenOpened">Put in force from the command line, when the municipality was opened; then nobody stands behind it by name.</param>
    /// <param name="Reasons">Why each own field is as it is, by its path (<c>course.maxWeeks</c>).</param>
    internal sealed record Record(
        ProgrammeAnswer Version,
        bool OpensCourse,
        RuleSources Sources,
        bool WhenOpened,
        string? MadeBy,
        DateTimeOffset MadeAt,
        string Note,
        IReadOnlyDictionary<string, string>? Reasons
    );

    internal sealed class Handler(ProgrammesDb db, VersionsInTime versions, IStaff staff, Phrasebook texts) : IHandle<Query, Listed<Record>>
    {
        public async Task<Result<Listed<Record>>> Handle(Query query, CancellationToken cancellation)
        {
            var line = await versions.Line(cancellation);
            var stored = await db.Versions.OrderBy(v => v.EffectiveFrom).ToListAsync(cancellation);
            var names = await staff.Find([.. stored.Select(v => v.MadeBy).OfType<UserId>().Distinct()], cancellation);
            return new Listed<Record>([
                .. stored.Select(v => new Record(
                    ProgrammeAnswer.Of(v.Rules, line, texts),
                    v.Rules.OpensCourse,
                    v.Rules.Sources,
                    v.MadeBy is null,
                    v.MadeBy is { } by ? names.GetValueOrDefault(by)?.Name : null,
                    v.MadeAt,
                    v.Note,
                    v.Reasons
                )),
            ]);
        }
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/programme/history", (Dispatcher send, CancellationToken cancellation) => send.Send(new Query(), cancellation).Ok())
            .For<Query>();
}
