using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Shared.Storage;

public static class SealedProperties
{
    /// <summary>Keeps a property as sealed JSON in <paramref name="column"/>: the domain sees the value, the database never does.</summary>
    public static void Seal<TEntity, TValue>(
        this EntityTypeBuilder<TEntity> entity,
        Expression<Func<TEntity, TValue>> property,
        string column
    )
        where TEntity : class
    {
        var member = (PropertyInfo)((MemberExpression)property.Body).Member;
        entity.Ignore(member.Name);
        entity.Property<byte[]?>(SealedProperty.Shadow + member.Name).HasColumnName(column);
        entity.Metadata.SetAnnotation(SealedProperty.Annotation + member.Name, column);
    }
}

/// <summary>Seals on the way in, bound to municipality, table, column and row. <see cref="OpeningMaterializer"/> opens on the way out.</summary>
internal sealed class Sealing : SaveChangesInterceptor
{
    /// <summary>The only one: every context of a kind then has the same model, as queries compiled once ask for.</summary>
    public static readonly Sealing One = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        SealAll(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        SealAll(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    /// <summary>What has changed is looked for here, and by the mapper not again (<see cref="RoomDbRegistration"/>).</summary>
    private static void SealAll(DbContext db)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is not EntityState.Deleted and not EntityState.Detached))
        {
            foreach (var column in SealedProperty.Of(entry.Metadata))
            {
                Seal(entry, column, RoomDb.VaultOf(db));
            }
        }
    }

    /// <summary>Seals anew only what says something else than what is stored.</summary>
    private static void Seal(EntityEntry entry, SealedProperty column, Vault vault)
    {
        var stored = entry.Property(column.ShadowName);
        var row = column.Row(entry.Entity);
        var plain = column.Property.GetValue(entry.Entity) is { } value
            ? JsonSerializer.SerializeToUtf8Bytes(value, column.Property.PropertyType, KeptJson.Options)
            : null;
        var unchanged = stored.CurrentValue is byte[] old
            ? plain is not null && plain.AsSpan().SequenceEqual(vault.Open(old, column.Table, column.Column, row))
            : plain is null;
        if (!unchanged)
        {
            stored.CurrentValue = plain is null ? null : vault.Seal(plain, column.Table, column.Column, row);
        }
    }
}
