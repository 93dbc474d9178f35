using System.Text.Json.Serialization;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Mvc;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>Brings in a municipality's earlier courses, all or none, through the same rules as if typed in.</summary>
internal static class ImportCourses
{
    public const int LargestFile = 20 * 1024 * 1024;

    /// <param name="DryRun">Says what would happen, and keeps nothing.</param>
    /// <param name="Progress">Told the number of rows done, those that were here already among them: the first time when the turn begins.</param>
    [Allow(Role.Lead, Role.Administrator, Role.System)]
    [Audited(AuditAction.Create, "purpose.import")]
    [Uncounted]
    internal sealed record Command(CourseTable Table, bool DryRun, IProgress<int>? Progress) : ICommand<Answer>;

    /// <param name="AlreadyPresent">Those that were imported before, whether they are here or were erased since.</param>
    /// <param name="ErasedSince">How many of these were erased since; left out where there is none.</param>
    internal sealed record Answer(
        int Rows,
        int Imported,
        int AlreadyPresent,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ErasedSince = null
    );

    internal sealed class Handler(IReferralImport referrals, Parts parts, Session session, AuditNote note) : IHandle<Command, Answer>
    {
        public async Task<Result<Answer>> Handle(Command command, CancellationToken cancellation)
        {
            var table = command.Table;
            List<string> references = [.. table.Rows.Select(r => r.Referral.Reference)];
            var present = await referrals.Present(references, cancellation);
            var erased = await referrals.Erased(references, cancellation);
            var pedagogues = new Dictionary<string, UserId>(StringComparer.Ordinal);
            var (faults, imported) = (new RowFaults(table.Faults), new List<Guid>());
            List<CourseRow> fresh =
            [
                .. table.Rows.Where(r => !present.Contains(r.Referral.Reference) && !erased.Contains(r.Referral.Reference)),
            ];
            var before = table.Count - fresh.Count;
            command.Progress?.Report(before);
            foreach (var row in fresh)
            {
                var brought = await parts.Do((CaseImport import) => import.Bring(row, pedagogues, cancellation));
                faults.Add(brought.Faults);
                imported.Add(brought.Referral?.Value ?? default);
                command.Progress?.Report(before + imported.Count);
            }

            if (faults.Count > 0)
            {
                return faults.Refusal;
            }

            Note(command, imported);
            return new Answer(
                table.Count,
                imported.Count,
                table.Count - imported.Count,
                references.Count(erased.Contains) is > 0 and var gone ? gone : null
            );
        }

        /// <summary>Every family stands in the log of use as itself. A rehearsal is taken back, and has only read.</summary>
        private void Note(Command command, List<Guid> imported)
        {
            if (command.DryRun)
            {
                session.TakeBack();
                note.Action = AuditAction.Read;
            }
            else
            {
                imported.ForEach(note.Subjects.Add);
            }
        }
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
