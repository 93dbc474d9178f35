using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Referrals.Contracts;
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

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The cases behind a figure, for the lead: numbers and no names. Those that were erased are counted and stand in no list.</summary>
internal static class ListCounted
{
    /// <param name="Figure">A word of the indicators, <c>byChannel</c>.</param>
    /// <param name="Key">A part of it, <c>straxen</c>; null: all.</param>
    [Allow(Role.Lead)]
    [Audited(AuditAction.Search, "purpose.indicator-cases")]
    internal sealed record Query(int? Year, string? Figure, string? Key, string? Programme) : IQuery<Answer>;

    internal sealed record Answer(int Year, Figure Figure, string? Key, IReadOnlyList<Case> Items);

    /// <param name="CourseId">Null of a figure of referrals.</param>
    internal sealed record Case(string Number, ReferralId ReferralId, CourseId? CourseId);

    internal sealed class Handler(EvaluationDb db, ICases cases, AuditNote note, DanishClock clock) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation)
        {
            if (ReportYear.Of(query.Year, clock.Today).Refuses(out var year) is { } refusal)
            {
                return refusal;
            }

            if (Word.Read<Figure>(query.Figure) is not { } figure || figure is Figure.Chosen || IsBeyondOne(figure))
            {
                return Refusal.Field("figure", "field.unknown-value");
            }

            note.Criterion = string.Join(' ', new[] { $"{year}", query.Figure, query.Key, query.Programme }.OfType<string>());
            var span = (First: new DateOnly(year, 1, 1), Last: ReportDay.Of(year, clock.Today));
            var found =
                figure.IsOfReferral() ? await Referrals(figure, query, span, cancellation)
                : figure is Figure.Asked or Figure.Answered ? await Asked(figure, query, span, cancellation)
                : await Courses(figure, query, span, cancellation);
            var numbers = await cases.Numbers([.. found.Select(c => c.CourseId?.Value ?? c.ReferralId.Value)], cancellation);
            return new Answer(
                year,
                figure,
                query.Key,
                [
                    .. found
                        .Select(c => c with { Number = numbers.GetValueOrDefault(c.CourseId?.Value ?? c.ReferralId.Value, "") })
                        .OrderBy(c => c.Number, StringComparer.Ordinal),
                ]
            );
        }

        private async Task<List<Case>> Referrals(
            Figure figure,
            Query query,
            (DateOnly First, DateOnly Last) span,
            CancellationToken cancellation
        )
        {
            var rows = await db
                .Referrals.Where(r => r.FirstOn <= span.Last && r.LastOn >= span.First)
                .Where(r => query.Programme == null || r.Programme == query.Programme)
                .ToListAsync(cancellation);
            return [.. rows.Where(r => Holds(r.Counts, figure, query.Key, span)).Select(r => new Case("", r.Referral, null))];
        }

        /// <summary>A course counts in the year in which it began or ended; one that was paused, in any between.</summary>
        private async Task<List<Case>> Courses(
            Figure figure,
            Query query,
            (DateOnly First, DateOnly Last) span,
            CancellationToken cancellation
        )
        {
            var all = db.Courses.Where(c => query.Programme == null || c.Programme == query.Programme);
            var near =
                figure == Figure.Paused
                    ? all.Where(c => c.EndedOn == null || c.EndedOn >= span.First)
                    : all.Where(c =>
                        (c.StartedOn >= span.First && c.StartedOn <= span.Last) || (c.EndedOn >= span.First && c.EndedOn <= span.Last)
                    );
            return
            [
                .. (await near.ToListAsync(cancellation))
                    .Where(c => Holds(c.Counts, figure, query.Key, span))
                    .Select(c => new Case("", c.Referral, c.Course)),
            ];
        }

        /// <summary>The families that were asked or answered, each once however many links it was given.</summary>
        private async Task<List<Case>> Asked(
            Figure figure,
            Query query,
            (DateOnly First, DateOnly Last) span,
            CancellationToken cancellation
        )
        {
            var near =
                figure == Figure.Asked
                    ? db.Invitations.Where(i => i.SentOn >= span.First && i.SentOn <= span.Last && i.RevokedOn == null)
                    : db.Invitations.Where(i => i.AnsweredOn >= span.First && i.AnsweredOn <= span.Last);
            var all = await near.Where(i => query.Programme == null || i.Programme == query.Programme)
                .Select(i => new
                {
                    i.Course,
                    i.Referral,
                    i.Moment,
                })
                .ToListAsync(cancellation);
            return
            [
                .. all.Where(i => query.Key is null || Word.Spelt(i.Moment) == query.Key)
                    .DistinctBy(i => i.Course)
                    .Select(i => new Case("", i.Referral, i.Course)),
            ];
        }

        /// <summary>What comes beside a family's first answer is told with it.</summary>
        private static bool IsBeyondOne(Figure figure) => figure is Figure.AskedAgain or Figure.AnsweredAgain or Figure.ChosenAgain;

        private static bool Holds(IReadOnlyList<Counted> counts, Figure figure, string? key, (DateOnly First, DateOnly Last) span) =>
            counts.Any(c =>
                c.Figure == figure && c.Quarter.FirstDay >= span.First && c.Quarter.LastDay <= span.Last && (key is null || c.Key == key)
            );
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
                "/reports/indicators/cases",
                (int? year, string? figure, string? key, string? programme, Dispatcher send, CancellationToken cancellation) =>
                    send.Send(new Query(year, figure, key, programme), cancellation).Ok()
            )
            .For<Query>();
}
