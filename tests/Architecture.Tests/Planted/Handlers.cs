using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using FluentValidation;
using MediatR;

namespace BarnetIMidten.Architecture.Tests.Planted.Handlers;

// Breaches on purpose. These messages are never registered: the rules read them and nobody sends them.
internal static class Sends
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Change, "purpose.none")]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Validator : AbstractValidator<Command>
    {
        public Validator(Session session) => RuleFor(c => session.Writing);
    }

    internal sealed class Handler(Dispatcher send) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken) =>
            await send.Send(request, cancellationToken);
    }
}

internal sealed record Happened : IFact;

internal sealed class Reaction(IServiceProvider services) : IReactTo<Happened>
{
    public async Task Handle(Happened notification, CancellationToken cancellationToken)
    {
        await Task.Yield();
        var later = () => ((IMediator)services.GetService(typeof(IMediator))!).Publish(notification, cancellationToken);
        await later();
    }
}

internal static class Silent
{
    internal sealed record Command : ICommand<Done>;

    internal sealed record Query : IQuery<Done>;

    [Allow(Role.Lead)]
    [ShowsNoPerson]
    [Audited(AuditAction.Read, "purpose.none")]
    internal sealed record Twofold : IQuery<Done>;

    [Allow(Role.Lead)]
    [ShowsNoPerson]
    internal sealed record Quiet : IQuery<Done>;
}
