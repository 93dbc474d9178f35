using BarnetIMidten.Host.Operation;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Watch;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Host.Pages.Drift;

/// <summary>How the server fares, for whoever is asked why it is slow.</summary>
[Allow(Role.Administrator)]
public sealed class IndexModel(Dispatcher send, Phrasebook texts) : PageModel
{
    private const decimal Mega = 1024 * 1024;
    private const decimal Giga = 1024 * Mega;
    private ReadOperation.Answer? shown;

    internal ReadOperation.Answer Shown => shown ?? throw new InvalidOperationException("How it fares was not read");

    public async Task OnGetAsync(CancellationToken cancellation) =>
        shown = (await send.Send(new ReadOperation.Query(), cancellation)).Value;

    internal string LastBackup =>
        Shown.LastBackup is not { } last ? texts["operation.no-backup"]
        : Shown.BackupIsLate ? texts["operation.late-backup", DanishFormat.Moment(last)]
        : DanishFormat.Moment(last);

    internal string Size(long bytes) =>
        bytes >= Giga
            ? texts["operation.gigabytes", DanishFormat.Number(bytes / Giga, 1)]
            : texts["operation.megabytes", DanishFormat.Number(bytes / Mega)];

    internal static StatusKind KindOf(RoundOutcome outcome) => outcome == RoundOutcome.Done ? StatusKind.Good : StatusKind.Bad;
}
