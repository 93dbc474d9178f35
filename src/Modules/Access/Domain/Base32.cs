namespace BarnetIMidten.Access.Domain;

/// <summary>Bytes as an authenticator app is given them (RFC 4648, without padding).</summary>
internal static class Base32
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int BitsOfLetter = 5;
    private const int BitsOfByte = 8;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var (text, rest, bits) = (new System.Text.StringBuilder(), 0, 0);
        foreach (var next in bytes)
        {
            (rest, bits) = ((rest << BitsOfByte) | next, bits + BitsOfByte);
            for (; bits >= BitsOfLetter; bits -= BitsOfLetter)
            {
                text.Append(Letters[(rest >> (bits - BitsOfLetter)) & 31]);
            }
        }

        return bits == 0 ? text.ToString() : text.Append(Letters[(rest << (BitsOfLetter - bits)) & 31]).ToString();
    }

    /// <exception cref="FormatException">A sign is none of the alphabet.</exception>
    public static byte[] Read(string text)
    {
        var bytes = new List<byte>(text.Length * BitsOfLetter / BitsOfByte);
        var (rest, bits) = (0, 0);
        foreach (var letter in text)
        {
            var value = Letters.IndexOf(letter, StringComparison.Ordinal);
            (rest, bits) =
                value < 0 ? throw new FormatException("This is no Base32") : ((rest << BitsOfLetter) | value, bits + BitsOfLetter);
            if (bits >= BitsOfByte)
            {
                bits -= BitsOfByte;
                bytes.Add((byte)(rest >> bits));
            }
        }

        return [.. bytes];
    }
}
