using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>Begins an import in the background, as <see cref="ImportCourses"/> does while the caller waits. It stands in the log of use as that.</summary>
internal static class BeginImport
{
    [Allow(Role.Lead, Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query(IFormFile? File, bool IsTry) : IQuery<ImportRun>;

    internal sealed class Handler(ImportRuns runs, CallContext call) : IHandle<Query, ImportRun>
    {
        private const int Mega = 1024 * 1024;

        public async Task<Result<ImportRun>> Handle(Query query, CancellationToken cancellation)
        {
            if (query.File is not { Length: > 0 } file)
            {
                return Refusal.Field("file", query.File is null ? "import.no-file" : "import.empty-file");
            }

            if (file.Length > ImportCourses.LargestFile)
            {
                return Refusal.Field("file", "import.too-large", ImportCourses.LargestFile / Mega);
            }

            var bytes = new byte[file.Length];
            await using var content = file.OpenReadStream();
            await content.ReadExactlyAsync(bytes, cancellation);
            return CourseTable.Read(bytes).Refuses(out var table) is { } unreadable
                ? unreadable.At("file")
                : runs.Begin(call.Known, table, query.IsTry);
        }
    }
}
