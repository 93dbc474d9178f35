using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Keys;

/// <summary>A municipality's open keys. Seals what is private, bound to municipality, table, column and row, and makes the keyed blind index
/// by which a sealed CPR number or name is found again.</summary>
public sealed class Vault : IDisposable
{
    private readonly MunicipalityCode municipality;
    private readonly Dictionary<int, SealingKey> keys;
    private readonly SealingKey current;
    private readonly byte[] indexKey;
    private readonly byte[] auditKey;

    internal Vault(MunicipalityCode municipality, IReadOnlyList<OpenKey> open)
    {
        this.municipality = municipality;
        keys = open.Where(k => k.Purpose == KeyPurpose.Data).ToDictionary(k => k.Id, k => new SealingKey(k.Id, k.Bytes));
        current = keys[open.Where(k => k.Purpose == KeyPurpose.Data).Max(k => k.Id)];
        indexKey = open.Single(k => k.Purpose == KeyPurpose.Index).Bytes;
        auditKey = open.Single(k => k.Purpose == KeyPurpose.Audit).Bytes;
    }

    public byte[] Seal(ReadOnlySpan<byte> plain, string table, string column, string row) => current.Seal(plain, Place(table, column, row));

    /// <exception cref="SealBrokenException">The value is not this row's, or its key is gone.</exception>
    public byte[] Open(ReadOnlySpan<byte> value, string table, string column, string row)
    {
        var place = Place(table, column, row);
        var id = SealingKey.KeyIdOf(value, place);
        return keys.TryGetValue(id, out var key)
            ? key.Open(value, place)
            : throw new SealBrokenException(place, $"key {id} is not among this municipality's keys");
    }

    public byte[] SealJson<T>(T value, string table, string column, string row) =>
        Seal(JsonSerializer.SerializeToUtf8Bytes(value, KeptJson.Options), table, column, row);

    public T OpenJson<T>(ReadOnlySpan<byte> value, string table, string column, string row) =>
        JsonSerializer.Deserialize<T>(Open(value, table, column, row), KeptJson.Options)!;

    /// <summary>Sixteen bytes by which an exact value can be found without being readable: HMAC-SHA256 under the index key, of kind and value.</summary>
    public byte[] Index(string kind, string value) => HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes($"{kind}\n{value}"))[..16];

    internal byte[] ChainHash(ReadOnlySpan<byte> entry) => HMACSHA256.HashData(auditKey, entry);

    public void Dispose()
    {
        foreach (var key in keys.Values)
        {
            key.Dispose();
        }
    }

    private string Place(string table, string column, string row) => $"{municipality}|{table}|{column}|{row}";
}
