using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace BarnetIMidten.Access.Domain;

/// <summary>Codes of six digits that change every thirty seconds (RFC 6238 with SHA-1: what every authenticator app knows).</summary>
internal static class Totp
{
    public const int Digits = 6;
    private const int SecondsOfStep = 30;
    private const int SecretBytes = 20;

    /// <summary>A clock may be wrong by so many steps, either way.</summary>
    private const int Drift = 1;

    public static string NewSecret() => Base32.Write(RandomNumberGenerator.GetBytes(SecretBytes));

    public static long StepAt(DateTimeOffset now) => now.ToUnixTimeSeconds() / SecondsOfStep;

    /// <summary>The step that a code is of, among those that are let pass at this moment; null when it is of none.</summary>
    public static long? StepOf(string secret, string code, DateTimeOffset now)
    {
        var (key, here, found) = (Base32.Read(secret), StepAt(now), (long?)null);
        for (var step = here - Drift; step <= here + Drift; step++)
        {
            // all are compared, whichever it is
            found = CryptographicOperations.FixedTimeEquals(Ascii(Code(key, step)), Ascii(code)) ? step : found;
        }

        return found;
    }

    public static string Code(string secret, long step) => Code(Base32.Read(secret), step);

    [SuppressMessage("Security", "CA5350", Justification = "RFC 6238: apps know no other, and an HMAC needs no hash without collisions")]
    private static string Code(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Ascii(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
