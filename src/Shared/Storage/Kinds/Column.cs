using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Npgsql;
using NpgsqlTypes;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>A column as both kinds keep it. A value is carried as the one thing that it means in both.</summary>
/// <param name="Type">As a server names it, which tells more apart than a file does.</param>
internal sealed record Column(string Name, string Type)
{
    /// <summary>Several texts in one column: a list of them on a server, JSON in a file, as the mapper keeps them.</summary>
    private const string Texts = "text[]";

    public NpgsqlDbType Written =>
        Type switch
        {
            "uuid" => NpgsqlDbType.Uuid,
            "boolean" => NpgsqlDbType.Boolean,
            "date" => NpgsqlDbType.Date,
            "time without time zone" => NpgsqlDbType.Time,
            "integer" => NpgsqlDbType.Integer,
            "bigint" => NpgsqlDbType.Bigint,
            "double precision" => NpgsqlDbType.Double,
            "bytea" => NpgsqlDbType.Bytea,
            "text" => NpgsqlDbType.Text,
            Texts => NpgsqlDbType.Text | NpgsqlDbType.Array,
            _ => throw Unsaid(),
        };

    /// <summary>What stands in a row, read alike from either; null for nothing.</summary>
    public object? Read(DbDataReader row, int at)
    {
        if (row.IsDBNull(at))
        {
            return null;
        }

        return Type switch
        {
            "uuid" => row.GetGuid(at),
            "boolean" => row.GetBoolean(at),
            "date" => row.GetFieldValue<DateOnly>(at),
            "time without time zone" => row.GetFieldValue<TimeOnly>(at),
            "integer" => row.GetInt32(at),
            "bigint" => row.GetInt64(at),
            "double precision" => row.GetDouble(at),
            "bytea" => row.GetFieldValue<byte[]>(at),
            "text" => row.GetString(at),
            Texts when row is NpgsqlDataReader => row.GetFieldValue<string[]>(at),
            Texts => JsonSerializer.Deserialize<string[]>(row.GetString(at)),
            _ => throw Unsaid(),
        };
    }

    /// <summary>What was read, as a file keeps it.</summary>
    public static object? InFile(object? value) => value is string[] texts ? JsonSerializer.Serialize(texts) : value;

    /// <summary>The same text for the same value, from wherever it was read.</summary>
    public static string Spell(object? value) =>
        value switch
        {
            null => "-",
            byte[] bytes => "x" + Convert.ToHexString(bytes),
            double number => number.ToString("R", CultureInfo.InvariantCulture),
            string text => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}"),
            TimeOnly time => time.Ticks.ToString(CultureInfo.InvariantCulture),
            string[] texts => string.Join(',', texts.Select(Spell)),
            DateOnly day => day.DayNumber.ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private CarriedWronglyException Unsaid() =>
        new($"{Name}: nobody has said how a {Type} is carried from one kind of database to another");
}
