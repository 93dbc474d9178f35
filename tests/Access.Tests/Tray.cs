using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Access.Tests;

/// <summary>What waits for whoever asks, as a test lays it there.</summary>
internal sealed class Tray
{
    public IReadOnlyList<Waits> Lies { get; set; } = [];

    /// <summary>Done whenever somebody is asked after, before the answer.</summary>
    public Func<Caller, Task> Asked { get; set; } = _ => Task.CompletedTask;
}

internal sealed class TrayPart(Tray tray, Dispatcher send) : IFrontPart
{
    public async Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        await tray.Asked(caller);
        var lies = (await send.Send(new LookIntoTray.Query(), cancellation)).Value;
        return [new FrontSection(Need.Today, "", new object(), Waits: [.. lies])];
    }
}

/// <summary>A look that stands in the log of use like the rooms' own.</summary>
internal static class LookIntoTray
{
    [Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
    [Audited(AuditAction.Search, "purpose.audit")]
    internal sealed record Query : IQuery<IReadOnlyList<Waits>>;

    internal sealed class Handler(Tray tray) : IHandle<Query, IReadOnlyList<Waits>>
    {
        public Task<Result<IReadOnlyList<Waits>>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Result<IReadOnlyList<Waits>>>(tray.Lies.ToList());
    }
}
