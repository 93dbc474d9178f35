using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Storage.Kinds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace BarnetIMidten.Shared.Keys;

/// <summary>A column of sealed values.</summary>
/// <param name="KeyColumns">Its table's key, to which each value is bound.</param>
/// <param name="RowOf">The row's key as the seal names it, of a reader in which the key begins at a given place.</param>
internal sealed record SealedColumn(string Table, string Column, IReadOnlyList<string> KeyColumns, Func<DbDataReader, int, string> RowOf)
{
    /// <summary>Where a sealed value says which key sealed it, as a database counts bytes.</summary>
    private const string KeyId = "2, 4";

    private string Keys => string.Join(", ", KeyColumns);

    /// <summary>Values under any key but one, in the order of the rows' keys: value, key.</summary>
    /// <param name="after">The key of the row after which to begin; empty for the first.</param>
    public string SelectOthers(object[] after) =>
        $"SELECT {Column}, {Keys} FROM {Table} WHERE {(after.Length > 0 ? $"({Keys}) > ({NamesOfKey}) AND " : "")}substr({Column}, {KeyId}) <> @key "
        + $"ORDER BY {Keys} LIMIT @most";

    public string CountOthers => $"SELECT COUNT(*) FROM {Table} WHERE substr({Column}, {KeyId}) <> @key";

    public string Update => $"UPDATE {Table} SET {Column} = @value WHERE ({Keys}) = ({NamesOfKey})";

    /// <summary>The key in a row of <see cref="SelectOthers"/>.</summary>
    public object[] KeyOf(DbDataReader row) => [.. KeyColumns.Select((_, n) => row.GetValue(n + 1))];

    private string NamesOfKey => string.Join(", ", KeyColumns.Select((_, n) => $"@key{n}"));
}

/// <summary>Every column of a municipality's database in which sealed values lie, by the models of the rooms: one that is added is rotated with the rest.
/// Not the log of use, whose words have keys of their own.</summary>
internal sealed class SealedColumns(IEnumerable<RoomDbInfo> rooms)
{
    private readonly Lazy<IReadOnlyList<SealedColumn>> all = new(() =>
        [
            Kernel("kernel_answer", "answer", "id", (row, at) => Convert.ToHexString((byte[])row.GetValue(at))),
            Kernel(AuditWords.KeyTable, AuditWords.KeyColumn, "sequence", (row, at) => AuditWords.Row(row.GetInt64(at))),
            .. rooms.Where(r => r.Scope == Scope.Municipality).SelectMany(OfRoom),
        ]
    );

    public IReadOnlyList<SealedColumn> All => all.Value;

    /// <summary>A statement about a column: the names are those of the models, the values are parameters.</summary>
    [SuppressMessage("Security", "CA2100", Justification = "Tables and columns are named by the models alone.")]
    public static DbCommand Command(DbConnection connection, DbTransaction? transaction, string text)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (text, transaction);
        return command;
    }

    /// <summary>A row's key, as the database gave it.</summary>
    public static DbCommand WithKey(DbCommand command, object[] key)
    {
        for (var n = 0; n < key.Length; n++)
        {
            command.With($"@key{n}", key[n]);
        }

        return command;
    }

    private static SealedColumn Kernel(string table, string column, string key, Func<DbDataReader, int, string> rowOf) =>
        new(table, column, [key], rowOf);

    private static IEnumerable<SealedColumn> OfRoom(RoomDbInfo room)
    {
        using var db = room.Make(DatabaseKind.Sqlite);
        return
        [
            .. from type in db.Model.GetEntityTypes()
            from column in SealedProperty.Of(type)
            let keys = type.FindPrimaryKey()!.Properties
            let readers = keys.Select(ReaderOf).ToList()
            select new SealedColumn(
                column.Table,
                column.Column,
                [.. keys.Select(k => k.GetColumnName())],
                (row, at) => string.Join('/', readers.Select((read, n) => read(row, at + n)))
            ),
        ];
    }

    /// <summary>How a part of a key is read, as the domain spells it.</summary>
    private static Func<DbDataReader, int, object> ReaderOf(IReadOnlyProperty key)
    {
        var converter = key.GetTypeMapping().Converter;
        var stored = converter?.ProviderClrType ?? key.ClrType;
        Func<DbDataReader, int, object> read =
            stored == typeof(Guid) ? (row, at) => row.GetGuid(at)
            : stored == typeof(int) ? (row, at) => row.GetInt32(at)
            : stored == typeof(long) ? (row, at) => row.GetInt64(at)
            : throw new NotSupportedException($"{key.DeclaringType.DisplayName()}.{key.Name}: a seal is bound to guids and numbers");
        return converter is null ? read : (row, at) => converter.ConvertFromProvider(read(row, at))!;
    }
}
