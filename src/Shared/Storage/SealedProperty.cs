using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using BarnetIMidten.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BarnetIMidten.Shared.Storage;

/// <summary>A property of an entity that lies sealed in a column of its own.</summary>
/// <param name="Property">What the domain sees.</param>
/// <param name="Key">Its row's key, to which the seal is bound.</param>
internal sealed record SealedProperty(PropertyInfo Property, string Table, string Column, PropertyInfo[] Key)
{
    public const string Annotation = "Sealed:";
    public const string Shadow = "Sealed";
    private static readonly ConditionalWeakTable<IReadOnlyEntityType, SealedProperty[]> Known = [];

    /// <summary>The property of the model that holds the sealed bytes.</summary>
    public string ShadowName => Shadow + Property.Name;

    public static SealedProperty[] Of(IReadOnlyEntityType type) => Known.GetValue(type, Find);

    public string Row(object entity) =>
        Key.Length == 1 ? Key[0].GetValue(entity)!.ToString()! : string.Join('/', Key.Select(k => k.GetValue(entity)));

    public void Open(object entity, DbContext db, byte[]? value)
    {
        if (value is not null)
        {
            var plain = RoomDb.VaultOf(db).Open(value, Table, Column, Row(entity));
            Property.SetValue(entity, JsonSerializer.Deserialize(plain, Property.PropertyType, KeptJson.Options));
        }
    }

    private static SealedProperty[] Find(IReadOnlyEntityType type) =>
        [
            .. type.GetAnnotations()
                .Where(a => a.Name.StartsWith(Annotation, StringComparison.Ordinal))
                .Select(a => new SealedProperty(
                    type.ClrType.GetProperty(
                        a.Name[Annotation.Length..],
                        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
                    )!,
                    type.GetTableName()!,
                    (string)a.Value!,
                    [.. type.FindPrimaryKey()!.Properties.Select(p => p.PropertyInfo!)]
                )),
        ];
}
