using BarnetIMidten.Shared.Results;
using MediatR;

namespace BarnetIMidten.Shared.Messages;

/// <summary>Anything a caller can ask of the house. The names of MediatR stop here, so that another mediator is a swap in this folder.</summary>
public interface IMessage<T> : IRequest<Result<T>>;

/// <summary>Marks what the writer runs.</summary>
public interface IChange;

/// <summary>Changes something: runs alone on the municipality's writer, all or nothing.</summary>
public interface ICommand<T> : IMessage<T>, IChange;

/// <summary>Marks what is read on a connection of its own.</summary>
public interface ILook;

/// <summary>Reads, and changes nothing but the log of use.</summary>
public interface IQuery<T> : IMessage<T>, ILook;

/// <summary>A message about one referral or course: its id stands in the log of use.</summary>
public interface IConcerns
{
    Guid Subject { get; }
}

public interface IHandle<in TMessage, T> : IRequestHandler<TMessage, Result<T>>
    where TMessage : IMessage<T>;

/// <summary>Something that has happened, in the past tense: ids and values, told inside the transaction that made it so.</summary>
public interface IFact : INotification;

/// <summary>A room's reaction to a fact of another: does its part in the same transaction, or throws <see cref="Refused"/>.</summary>
public interface IReactTo<in TFact> : INotificationHandler<TFact>
    where TFact : IFact;

/// <summary>Tells a fact to every room that reacts to it, before commit.</summary>
public sealed class Facts(IMediator mediator)
{
    public Task Tell(IFact fact, CancellationToken cancellation) => mediator.Publish(fact, cancellation);
}
