using System.Security.Cryptography;

namespace BarnetIMidten.Access.Domain;

/// <summary>The codes on paper, for the day when the telephone is gone: sixteen digits, so that the keyboard of a telephone writes them too.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    public const int Digits = 16;
    private const int DigitsTogether = 4;

    /// <summary>Ten new ones: <c>4821 0093 7715 2260</c>.</summary>
    public static IReadOnlyList<string> Make() =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(_ =>
                    string.Join(' ', RandomNumberGenerator.GetString("0123456789", Digits).Chunk(DigitsTogether).Select(c => new string(c)))
                ),
        ];

    /// <summary>What was written, without blanks and hyphens.</summary>
    public static string Read(string? written) =>
        string.Concat((written ?? "").Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '\u00a0')));
}
