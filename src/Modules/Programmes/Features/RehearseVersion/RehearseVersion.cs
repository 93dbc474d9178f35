using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
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

namespace BarnetIMidten.Programmes.Features.RehearseVersion;

/// <summary>A version as it would be sent to be put in force, and the span of referrals to try it on.</summary>
internal sealed record RehearsalBody(
    string? Base,
    DateOnly? EffectiveFrom,
    string? Name,
    RuleOverrides? Overrides,
    string? Note,
    IReadOnlyDictionary<string, string?>? Reasons = null,
    DateOnly? From = null,
    DateOnly? To = null
) : VersionBody(Base, EffectiveFrom, Name, Overrides, Note, Reasons);

/// <summary>What a version would have meant for the referrals received in a span, and what it would mean for the courses under way, were they moved to it.
/// It changes nothing, and it names nobody.</summary>
internal static class RehearseVersion
{
    /// <summary>So many changed referrals, and so many courses, are told one by one; their totals tell of the rest.</summary>
    private const int Most = 2_000;

    [Allow(Role.Administrator)]
    [Audited(AuditAction.Search, "purpose.programme-preview")]
    internal sealed record Query(RehearsalBody Body) : IQuery<Answer>;

    /// <param name="Referrals">Received in the span.</param>
    /// <param name="EligibleBefore">As they were judged, under the version that each is pinned to.</param>
    /// <param name="EligibleAfter">As the version judges them.</param>
    /// <param name="CoursesOverLimit">Courses of those referrals that have gone beyond the version's limits.</param>
    /// <param name="OpenCourses">All courses that have not ended, were they moved to it: coming into force moves none.</param>
    /// <param name="Weeks">The visits to be expected in the weeks to come, at the pace of the courses under way.</param>
    /// <param name="Cautions">What would refuse the version if it were put in force now, and what it says that is seldom meant.</param>
    internal sealed record Answer(
        int Referrals,
        int EligibleBefore,
        int EligibleAfter,
        IReadOnlyList<ChangedReferral> Changed,
        int CoursesOverLimit,
        int ChangedTotal,
        OpenCourses OpenCourses,
        IReadOnlyList<RehearsedWeek> Weeks,
        IReadOnlyList<CautionSaid> Cautions
    );

    /// <param name="Moved">Those whose limits would be others.</param>
    /// <param name="WithPace">Those that are begun and not paused, and so counted in the weeks.</param>
    internal sealed record OpenCourses(int Total, int OverLimit, int Moved, int WithPace, IReadOnlyList<RehearsedCourse> Courses);

    internal sealed record CautionSaid(string Code, LocalText Text, IReadOnlyList<string> Fields);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(q => q.Body).SetValidator(new VersionBodyShape());
            RuleFor(q => q.Body.Note).AtMost(Rules.FreeText);
            RuleFor(q => q.Body.From).Required();
            RuleFor(q => q.Body.To).Required();
            RuleFor(q => q.Body.To)
                .Must((q, to) => to is null || q.Body.From is null || to >= q.Body.From)
                .WithErrorCode("field.before")
                .WithState(q => new object?[] { q.Body.From });
        }
    }

    internal sealed class Handler(
        IRehearseReferrals referrals,
        IRehearseCourses courses,
        IProgrammes programmes,
        VersionsInTime versions,
        SwitchCheck switches,
        AuditNote note,
        Phrasebook texts
    ) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            var body = query.Body;
            var drawn = VersionDraft.Of(BaseProgrammes.Find(body.Base)!, body.Overrides, body.EffectiveFrom!.Value, body.Name, default);
            if (drawn.Refuses(out var draft) is { } wrong)
            {
                return wrong;
            }

            note.Criterion = $"from={body.From:O}; to={body.To:O}";
            var judged = await referrals.Rehearse(draft, body.From!.Value, body.To!.Value, Most, cancellation);
            var moved = await courses.Rehearse(draft, judged.Received, Most, cancellation);
            return new Answer(
                judged.Received.Count,
                judged.EligibleBefore,
                judged.EligibleAfter,
                judged.Changed,
                moved.ReceivedOverLimit,
                judged.ChangedTotal,
                new OpenCourses(moved.Open, moved.OpenOverLimit, moved.MovedTotal, moved.WithPace, moved.Courses),
                moved.Weeks,
                [
                    .. await Hindrances(draft, cancellation),
                    .. Cautions
                        .Of(draft, await programmes.CatalogueOf(draft, cancellation))
                        .Select(c => new CautionSaid(c.Code, texts.Both(c.Code), [.. c.Fields.Select(f => $"overrides.{f}")])),
                ]
            );
        }

        /// <summary>By the same rules as where it is put in force.</summary>
        private async Task<IEnumerable<CautionSaid>> Hindrances(ProgrammeVersion draft, CancellationToken cancellation) =>
            (await versions.Taken(draft.EffectiveFrom, cancellation) ?? await switches.OfVersion(draft, cancellation)) is { } no
                ? [new CautionSaid(no.Code, texts.Both(no.Code, no.Arguments), ["effectiveFrom"])]
                : [];
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/programme/preview",
                (RehearsalBody body, Dispatcher send, CancellationToken cancellation) => send.Send(new Query(body), cancellation).Ok()
            )
            .For<Query>();
}
