using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BarnetIMidten.Shared.Storage;

/// <summary>An id is stored as its guid.</summary>
public sealed class EntityIdColumn<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => Read(value))
    where TId : struct, IEntityId<TId>
{
    private static TId Read(Guid value) => TId.From(value);
}
