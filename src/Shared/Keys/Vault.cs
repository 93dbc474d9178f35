using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Keys;

/// <summary>A municipality's open keys. Seals what is private, bound to municipality, table, column and row, and makes the keyed blind index
/// by which a sealed CPR number or name is found again. Data keys rotate while it is in use: one that it does not know it looks for once more (ADR 0017).</summary>
public sealed class Vault : IDisposable
{
    private readonly MunicipalityCode municipality;
    private readonly Func<IReadOnlyList<OpenKey>> ring;
    private readonly byte[] indexKey;
    private readonly byte[] auditKey;
    private readonly Lock learning = new();
    private volatile DataKeys data;

    /// <param name="ring">Reads the keys anew, for one that another process has made since; left out, there are none but these.</param>
    internal Vault(MunicipalityCode municipality, IReadOnlyList<OpenKey> open, Func<IReadOnlyList<OpenKey>>? ring = null)
    {
        (this.municipality, this.ring) = (municipality, ring ?? (() => open));
        data = DataKeys.None.With(open);
        indexKey = open.Single(k => k.Purpose == KeyPurpose.Index).Bytes;
        auditKey = open.Single(k => k.Purpose == KeyPurpose.Audit).Bytes;
    }

    /// <summary>The key that seals now.</summary>
    internal int CurrentKey => data.Current.Id;

    public byte[] Seal(ReadOnlySpan<byte> plain, string table, string column, string row) =>
        data.Current.Seal(plain, Place(table, column, row));

    /// <exception cref="SealBrokenException">The value is not this row's, or its key is gone.</exception>
    public byte[] Open(ReadOnlySpan<byte> value, string table, string column, string row)
    {
        var place = Place(table, column, row);
        var id = SealingKey.KeyIdOf(value, place);
        if (!data.ById.ContainsKey(id))
        {
            LearnAnew();
        }

        return data.ById.TryGetValue(id, out var key)
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

    /// <summary>Seals under a key of the value's own, which lies elsewhere and can be destroyed by itself.</summary>
    internal byte[] SealApart(byte[] own, ReadOnlySpan<byte> plain, string table, string column, string row)
    {
        using var key = new SealingKey(SealingKey.Apart, own);
        return key.Seal(plain, Place(table, column, row));
    }

    /// <exception cref="SealBrokenException">The value is not this row's, or another key sealed it.</exception>
    internal byte[] OpenApart(byte[] own, ReadOnlySpan<byte> value, string table, string column, string row)
    {
        using var key = new SealingKey(SealingKey.Apart, own);
        return key.Open(value, Place(table, column, row));
    }

    /// <summary>Reads the keys again. Those that have been destroyed meanwhile are still known to this process: somebody may be reading yesterday's moment.</summary>
    internal void LearnAnew()
    {
        lock (learning)
        {
            data = data.With(ring());
        }
    }

    public void Dispose() => data.Dispose();

    private string Place(string table, string column, string row) => $"{municipality}|{table}|{column}|{row}";

    private sealed record DataKeys(IReadOnlyDictionary<int, SealingKey> ById, SealingKey Current) : IDisposable
    {
        public static DataKeys None { get; } = new(new Dictionary<int, SealingKey>(), null!);

        /// <exception cref="KeysClosedException">There is no data key to seal with.</exception>
        public DataKeys With(IReadOnlyList<OpenKey> open)
        {
            var found = open.Where(k => k.Purpose == KeyPurpose.Data).ToList();
            var known = ById.ToDictionary();
            foreach (var key in found)
            {
                known.TryAdd(key.Id, new SealingKey(key.Id, key.Bytes));
            }

            return found.Count > 0
                ? new DataKeys(known, known[found.Max(k => k.Id)])
                : throw new KeysClosedException("kernel_key holds no data key: the file is damaged. Restore a backup.");
        }

        public void Dispose()
        {
            foreach (var key in ById.Values)
            {
                key.Dispose();
            }
        }
    }
}
