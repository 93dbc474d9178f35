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

    public static Findable SignInName(this Vault vault, string name) =>
        new(name.Trim(), vault.Index("sign-in-name", SignInNames.Fold(name)));
}

internal static class SignInNames
{
    /// <summary>The form in which two sign-in names are the same: capitals and the keyboard's way of writing å do not part them.</summary>
    public static string Fold(string name) =>
        string.Concat(name.Trim().EnumerateRunes()).Normalize(NormalizationForm.FormKC).ToLowerInvariant();
}
