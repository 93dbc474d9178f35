using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>Brings in a municipality's earlier courses, all or none, through the same rules as if typed in.</summary>
internal static class ImportCourses
{
    private const int LargestFile = 20 * 1024 * 1024;

    /// <param name="DryRun">Says what would happen, and keeps nothing.</param>
    /// <param name="Progress">Told the number of rows done.</param>
    [Allow(Role.Lead, Role.Administrator, Role.System)]
    [Audited(AuditAction.Create, "purpose.import")]
    internal sealed record Command(CourseTable Table, bool DryRun, IProgress<int>? Progress) : ICommand<Answer>;

    internal sealed record Answer(int Rows, int Imported, int AlreadyPresent);

    internal sealed class Handler(
        IReferralImport referrals,
        IScreeningImport screenings,
        ICourseImport courses,
        IAccessSetup access,
        Session session
    ) : IHandle<Command, Answer>
    {
        private readonly Dictionary<string, UserId> pedagogues = new(StringComparer.Ordinal);

        public async Task<Result<Answer>> Handle(Command request, CancellationToken cancellationToken)
        {
            var present = (await referrals.Present([.. request.Table.Rows.Select(r => r.Referral.Reference)], cancellationToken)).ToHashSet(
                StringComparer.Ordinal
            );
            var (errors, imported) = (request.Table.Errors.ToList(), 0);
            foreach (var row in request.Table.Rows.Where(r => present.Add(r.Referral.Reference)))
            {
                if (await Attempt(row, cancellationToken) is { } fault)
                {
                    errors.AddRange(fault);
                }

                imported++;
                request.Progress?.Report(imported);
            }

            if (errors.Count > 0)
            {
                return new Refusal(RefusalKind.Invalid, "import.rows")
                {
                    Arguments = [errors.Select(e => e.Row).Distinct().Count()],
                    Rows = [.. errors.OrderBy(e => e.Row)],
                };
            }

            if (request.DryRun)
            {
                session.TakeBack();
            }

            return new Answer(request.Table.Count, imported, request.Table.Count - imported);
        }

        private async Task<IEnumerable<RowError>?> Attempt(CourseRow row, CancellationToken cancellation)
        {
            try
            {
                return await Import(row, cancellation);
            }
            catch (Refused refused)
            {
                return Faults(row, "decision", refused.Refusal);
            }
        }

        /// <summary>One case, room by room; the faults of the first room that refuses it.</summary>
        private async Task<IEnumerable<RowError>?> Import(CourseRow row, CancellationToken cancellation)
        {
            var referral = await referrals.Register(row.Referral, cancellation);
            if (referral.Refusal is { } unregistered)
            {
                return Faults(row, "receivedOn", unregistered);
            }

            if (
                row.ScreenedOn is { } screenedOn
                && (await screenings.Put(referral.Value, screenedOn, row.RiskFactors, row.ProtectiveFactors, cancellation)).Refusal
                    is { } unscreened
            )
            {
                return Faults(row, "screenedOn", unscreened);
            }

            if (row.Decision is not { } outcome)
            {
                return null;
            }

            if (row.DecidedOn is not { } decidedOn)
            {
                return [new RowError(row.Number, "decidedOn", "field.required")];
            }

            var pedagogue = row.Pedagogue is { } name ? await PedagogueBy(name, cancellation) : (UserId?)null;
            var decided = await referrals.Decide(referral.Value, outcome, decidedOn, pedagogue, cancellation);
            return decided.Refusal is { } undecided ? Faults(row, "decision", undecided)
                : decided.Value is { } course
                && (await courses.Record(course, row.Visits, row.EndedOn, row.EndReason, row.BoosterOn, cancellation)).Refusal
                    is { } unrecorded
                    ? Faults(row, "visits", unrecorded)
                : null;
        }

        /// <summary>A pedagogue whom nobody knows becomes an inactive user: her courses keep her name, and she cannot sign in.</summary>
        private async Task<UserId> PedagogueBy(string name, CancellationToken cancellation)
        {
            if (!pedagogues.TryGetValue(name, out var id))
            {
                id = (await access.UserOf(Role.Pedagogue, name, active: false, cancellation)).Value;
                pedagogues.Add(name, id);
            }

            return id;
        }

        private static IEnumerable<RowError> Faults(CourseRow row, string field, Refusal refusal) =>
            refusal.Fields.Count > 0
                ? refusal.Fields.Select(f => new RowError(row.Number, f.Field, f.Code, [.. f.Arguments]))
                : [new RowError(row.Number, field, refusal.Code, [.. refusal.Arguments])];
    }

    internal static void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
                "/imports/courses",
                async (HttpRequest http, bool? dryRun, Dispatcher send, CancellationToken cancellation) =>
                {
                    using var file = new MemoryStream();
                    await http.Body.CopyToAsync(file, cancellation);
                    var table = CourseTable.Read(file.ToArray());
                    return table.Refusal is { } unreadable
                        ? new RefusalAnswer(unreadable)
                        : await send.Send(new Command(table.Value, dryRun ?? false, null), cancellation).Ok();
                }
            )
            .Accepts<string>("text/csv")
            .WithMetadata(new RequestSizeLimitAttribute(LargestFile))
            .For<Command>();
}
