namespace BarnetIMidten.Shared.Values;

/// <summary>An id of one kind of thing: a version 7 Guid that cannot be mistaken for the id of another kind.</summary>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The Guid; <see cref="Guid.Empty"/> is the id of nothing.</summary>
    Guid Value { get; }

    /// <summary>Wraps a Guid read from the database.</summary>
    static abstract TSelf From(Guid value);
}
