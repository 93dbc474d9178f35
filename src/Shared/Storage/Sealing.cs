using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Shared.Storage;

public static class SealedProperties
{
    internal const string Annotation = "Sealed:";
    internal const string Shadow = "Sealed";

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
        entity.Property<byte[]?>(Shadow + member.Name).HasColumnName(column);
        entity.Metadata.SetAnnotation(Annotation + member.Name, column);
    }
}

/// <summary>Seals on the way in and opens on the way out, bound to municipality, table, column and row.</summary>
internal sealed class Sealing : SaveChangesInterceptor, IMaterializationInterceptor
{
    /// <summary>The only one: every context of a kind then has the same model, as queries compiled once ask for.</summary>
    public static readonly Sealing One = new();

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<IReadOnlyEntityType, SealedProperty[]> Known = [];

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        foreach (var column in Of(materializationData.EntityType))
        {
            if (materializationData.GetPropertyValue<byte[]?>(column.Shadow) is { } value)
            {
                var row = column.Row(p => materializationData.GetPropertyValue(p));
                column.Property.SetValue(entity, column.Open(VaultOf(materializationData.Context), value, row));
            }
        }

        return entity;
    }

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

    private static void SealAll(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.State is not EntityState.Deleted and not EntityState.Detached))
        {
            foreach (var column in Of(entry.Metadata))
            {
                Seal(entry, column, VaultOf(db));
            }
        }
    }

    /// <summary>Seals anew only what says something else than what is stored.</summary>
    private static void Seal(EntityEntry entry, SealedProperty column, Vault vault)
    {
        var stored = entry.Property(column.Shadow);
        var row = column.Row(p => entry.Property(p).CurrentValue);
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

    private static Vault VaultOf(DbContext? db) =>
        (db as RoomDb)?.Vault ?? throw new InvalidOperationException("This context was opened without keys.");

    private static SealedProperty[] Of(IReadOnlyEntityType type) => Known.GetValue(type, Find);

    private static SealedProperty[] Find(IReadOnlyEntityType type) =>
        [
            .. type.GetAnnotations()
                .Where(a => a.Name.StartsWith(SealedProperties.Annotation, StringComparison.Ordinal))
                .Select(a => (Name: a.Name[SealedProperties.Annotation.Length..], Column: (string)a.Value!))
                .Select(a => new SealedProperty(
                    type.ClrType.GetProperty(a.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)!,
                    SealedProperties.Shadow + a.Name,
                    type.GetTableName()!,
                    a.Column,
                    [.. type.FindPrimaryKey()!.Properties.Select(p => p.Name)]
                )),
        ];

    private sealed record SealedProperty(PropertyInfo Property, string Shadow, string Table, string Column, string[] Key)
    {
        public string Row(Func<string, object?> valueOf) =>
            Key.Length == 1 ? valueOf(Key[0])!.ToString()! : string.Join('/', Key.Select(valueOf));

        public object? Open(Vault vault, byte[] value, string row) =>
            JsonSerializer.Deserialize(vault.Open(value, Table, Column, row), Property.PropertyType, KeptJson.Options);
    }
}
