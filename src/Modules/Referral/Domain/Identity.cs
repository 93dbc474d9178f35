using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>By what a child is recognised: its CPR number, or its full name with the day it was or will be born. Source: contract/api.md.</summary>
internal static class Identity
{
    private const string Born = "born";
    private const string Unborn = "due";

    /// <summary>How a CPR number is written among the identities.</summary>
    public static string Of(Cpr cpr) => $"cpr {cpr.Value}";

    /// <summary>By what the child is looked for among the others: as it is now.</summary>
    public static IReadOnlyList<string> Now(ChildNames child, DateOnly? birthDate, DateOnly? dueDate)
    {
        var now = new List<string>();
        if (Cpr.TryParse(child.Cpr, out var cpr))
        {
            now.Add(Of(cpr));
        }

        if ((birthDate ?? dueDate) is { } day)
        {
            now.Add(Named(birthDate is null ? Unborn : Born, day, child.Full));
        }

        return now;
    }

    /// <summary>By what others find the child: one who was referred unborn by its due date too, under the last name alone or the full name.
    /// It is not looked for by that: its twin has the same.</summary>
    public static IReadOnlyList<string> All(ChildNames child, DateOnly? birthDate, DateOnly? dueDate) =>
        birthDate is not null && dueDate is { } due
            ?
            [
                .. Now(child, birthDate, null)
                    .Append(Named(Unborn, due, child.LastName))
                    .Append(Named(Unborn, due, child.Full))
                    .Distinct(StringComparer.Ordinal),
            ]
            : Now(child, birthDate, dueDate);

    /// <summary>Whether two referrals under one name and day are of two children all the same: their CPR numbers differ, or, where one has none yet, staff has said so.</summary>
    public static bool AreTwo(Referral one, Referral other) =>
        Cpr.TryParse(one.People.Child.Cpr, out var first) && Cpr.TryParse(other.People.Child.Cpr, out var second)
            ? first != second
            : one.People.OfOthers?.Contains(other.Id) is true || other.People.OfOthers?.Contains(one.Id) is true;

    /// <summary>Whether two names are the same, however they are typed.</summary>
    public static bool SameName(string one, string other) => Folded(one) == Folded(other);

    private static string Named(string kind, DateOnly day, string name) => $"{kind} {day:O} {Folded(name)}";

    /// <summary>A name with neither letter nor digit in it is compared as it stands.</summary>
    private static string Folded(string name) =>
        NameFolding.Words(name) is { Count: > 0 } words ? string.Join(' ', words) : NameFolding.Fold(name).Trim();
}
