using System.Text;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Data;

/// <summary>How a sealed name of a user is found again.</summary>
internal static class Indexes
{
    /// <summary>The index stands for the whole name, however it is capitalised or accented.</summary>
    public static Findable Name(this Vault vault, string name) =>
        new(name.Trim(), vault.Index("staff-name", NameFolding.Fold(name.Trim())));

    /// <summary>Whom a provider knows, as she is known again here.</summary>
    public static byte[] Subject(this Vault vault, string issuer, string subject) =>
        vault.Index("provider-subject", $"{issuer}\n{subject}");

    /// <summary>A code of a user as it was written. One on paper is known by its keyed hash alone.</summary>
    public static ShownCode Code(this Vault vault, UserId of, string digits) =>
        new(digits, digits.Length == RecoveryCodes.Digits ? vault.RecoveryHash(of, digits) : null);

    public static IReadOnlyList<byte[]> RecoveryHashes(this Vault vault, UserId of, IEnumerable<string> codes) =>
        [.. codes.Select(code => vault.RecoveryHash(of, RecoveryCodes.Read(code)))];

    private static byte[] RecoveryHash(this Vault vault, UserId of, string digits) => vault.Index("recovery-code", $"{of} {digits}");

    public static Findable SignInName(this Vault vault, string name) =>
        new(name.Trim(), vault.Index("sign-in-name", SignInNames.Fold(name)));
}

internal static class SignInNames
{
    /// <summary>The form in which two sign-in names are the same: capitals and the keyboard's way of writing å do not part them.</summary>
    public static string Fold(string name) =>
        string.Concat(name.Trim().EnumerateRunes()).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
