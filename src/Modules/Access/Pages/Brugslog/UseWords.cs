using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Access.Pages.Brugslog;

/// <summary>How entries of the log of use are spoken of.</summary>
internal static class UseWords
{
    public static StatusKind Kind(string action) =>
        Word.Read<AuditAction>(action) switch
        {
            AuditAction.Refused => StatusKind.Warn,
            AuditAction.BreakGlass => StatusKind.Bad,
            AuditAction.Export or AuditAction.Delete => StatusKind.Info,
            _ => StatusKind.Quiet,
        };

    /// <summary>Why it was refused, in the words that the caller was told; arguments are not kept.</summary>
    public static string Outcome(this Phrasebook texts, string code) =>
        texts.Knows(code) && !texts.Both(code).Da.Contains('{', StringComparison.Ordinal) ? texts[code] : code;

    /// <summary>The names of those users, by their ids as the log writes them; the process itself has none.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> NamesOf(
        this IStaff staff,
        IEnumerable<string> ids,
        CancellationToken cancellation
    )
    {
        var found = await staff.Find([.. ids.Distinct(StringComparer.Ordinal).Select(EntityId.Read<UserId>)], cancellation);
        return found.ToDictionary(s => s.Key.ToString(), s => s.Value.Name, StringComparer.Ordinal);
    }
}
