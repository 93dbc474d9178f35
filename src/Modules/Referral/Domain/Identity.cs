using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>By what a child is recognised: its CPR number, or its full name with the day it was or will be born. Source: contract/api.md.</summary>
internal static class Identity
{
    /// <summary>How a CPR number is written among the identities.</summary>
    public static string Of(Cpr cpr) => $"cpr {cpr.Value}";

    /// <summary>A child who was referred unborn is recognised by its due date too, under the last name alone or the full name.</summary>
    public static IReadOnlyList<string> All(ChildNames child, DateOnly? birthDate, DateOnly? dueDate)
    {
        var all = new List<string>();
        if (Cpr.TryParse(child.Cpr, out var cpr))
        {
            all.Add(Of(cpr));
        }

        if (birthDate is { } born)
        {
            all.Add($"born {born:yyyy-MM-dd} {Folded(child.Full)}");
        }

        if (dueDate is { } due)
        {
            all.Add($"due {due:yyyy-MM-dd} {Folded(child.Full)}");
            if (birthDate is not null)
            {
                all.Add($"due {due:yyyy-MM-dd} {Folded(child.LastName)}");
            }
        }

        return [.. all.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A name with neither letter nor digit in it is compared as it stands.</summary>
    private static string Folded(string name) => NameFolding.Words(name) is { Count: > 0 } words ? string.Join(' ', words) : NameFolding.Fold(name).Trim();
}
