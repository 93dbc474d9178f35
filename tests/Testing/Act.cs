using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Testing;

/// <summary>Does something on the writer that no message of the house does alone: how a test calls a room's contract.</summary>
public static class Act
{
    /// <summary>The refusal's fields and codes, or nothing if it was done.</summary>
    public static async Task<Refusal?> In(this Member member, Func<IServiceProvider, Task<Refusal?>> what) =>
        (await member.Send(new Command(what))).Refusal;

    [Allow(Role.System, Role.Lead, Role.Pedagogue, Role.Administrator)]
    [Audited(AuditAction.Change, "purpose.none")]
    internal sealed record Command(Func<IServiceProvider, Task<Refusal?>> What) : ICommand<Done>;

    internal sealed class Handler(IServiceProvider services) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken) =>
            await request.What(services) is { } refusal ? refusal : Result.Done;
    }
}
