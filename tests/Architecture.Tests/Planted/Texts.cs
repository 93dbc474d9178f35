using BarnetIMidten.Shared.Audit;

namespace BarnetIMidten.Architecture.Tests.Planted.Texts;

// Breaches on purpose: two keys that no phrasebook has, beside two that it has and texts that are no keys.
[Audited(AuditAction.Read, "purpose.no-such")]
internal static class Says
{
    public static string[] Codes =>
        ["field.no-such", "field.required", "purpose.none", "no-such.file", "field.", "field.No such", "a field.required"];
}
