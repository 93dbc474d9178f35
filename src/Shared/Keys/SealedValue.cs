using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace BarnetIMidten.Shared.Keys;

/// <summary>A value could not be opened: the key is not the one that sealed it, or it was moved or changed since. Its words name table and column and not the row,
/// since they reach the log, where no id stands.</summary>
public sealed class SealBrokenException(string place, string why) : Exception($"{ColumnOf(place)}: {why}")
{
    private static string ColumnOf(string place) => place.Split('|') is [_, var table, var column, ..] ? $"{table}.{column}" : place;
}

/// <summary>The keys of a municipality cannot be used: they are missing, damaged, or wrapped under another master key. Answered as 503.</summary>
public sealed class KeysClosedException(string message, Exception? cause = null) : InvalidOperationException(message, cause);

/// <summary>One AES-256-GCM key and its id. A sealed value is: format 1, key id (4 bytes), nonce (12), tag (16), ciphertext;
/// bound by associated data to the place where it stands.</summary>
internal sealed class SealingKey(int id, byte[] key) : IDisposable
{
    /// <summary>The id of a key that belongs to one value alone; no key of the ring has it.</summary>
    public const int Apart = 0;

    private const byte Format = 1;
    private const int NonceAt = 5;
    private const int TagAt = NonceAt + 12;
    private const int TextAt = TagAt + 16;
    private readonly ConcurrentBag<AesGcm> free = [];

    public int Id => id;

    public static int KeyIdOf(ReadOnlySpan<byte> value, string place) =>
        value.Length >= TextAt && value[0] == Format
            ? BinaryPrimitives.ReadInt32BigEndian(value[1..NonceAt])
            : throw new SealBrokenException(place, "this is no sealed value");

    public byte[] Seal(ReadOnlySpan<byte> plain, string place)
    {
        var value = new byte[TextAt + plain.Length];
        value[0] = Format;
        BinaryPrimitives.WriteInt32BigEndian(value.AsSpan(1), id);
        RandomNumberGenerator.Fill(value.AsSpan(NonceAt, 12));
        var cipher = Rent();
        cipher.Encrypt(value.AsSpan(NonceAt, 12), plain, value.AsSpan(TextAt), value.AsSpan(TagAt, 16), Encoding.UTF8.GetBytes(place));
        free.Add(cipher);
        return value;
    }

    public byte[] Open(ReadOnlySpan<byte> value, string place)
    {
        if (KeyIdOf(value, place) != id)
        {
            throw new SealBrokenException(place, "another key sealed it");
        }

        var plain = new byte[value.Length - TextAt];
        var cipher = Rent();
        try
        {
            cipher.Decrypt(value[NonceAt..TagAt], value[TextAt..], value[TagAt..TextAt], plain, Encoding.UTF8.GetBytes(place));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw new SealBrokenException(place, "the value was changed, moved, or sealed under another key");
        }
        finally
        {
            free.Add(cipher);
        }

        return plain;
    }

    /// <summary>Whether this key sealed the value, and nobody moved or changed it since.</summary>
    public bool Fits(ReadOnlySpan<byte> value, string place)
    {
        try
        {
            Open(value, place);
            return true;
        }
        catch (SealBrokenException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        while (free.TryTake(out var cipher))
        {
            cipher.Dispose();
        }
    }

    private AesGcm Rent() => free.TryTake(out var cipher) ? cipher : new AesGcm(key, 16);
}
