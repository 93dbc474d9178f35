using System.Text;
using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>Which families live in one home: they share a guardian, known by the same name and the same phone, or a house and a surname;
/// a house alone may be a block of flats.
/// A protected address is compared with none, and a guardian who is protected in one of them only is no sign: the grouping tells nobody where anybody lives.</summary>
internal static partial class Household
{
    /// <summary>A number in Denmark, without the country's own.</summary>
    private const int PhoneDigits = 8;

    /// <summary>Those that belong together, two or more at a time, the largest home first. All of a home share the same sign;
    /// who could stand in two homes, as a child whose parents live apart, stands in the larger, else in the first.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Of<T>(IReadOnlyCollection<(T Id, People People)> families)
        where T : notnull
    {
        var homes = families
            .SelectMany(f => SignsOf(f.People).Distinct(StringComparer.Ordinal).Select(sign => (Sign: sign, f.Id)))
            .GroupBy(f => f.Sign, f => f.Id, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count());
        var taken = new HashSet<T>();
        var found = new List<IReadOnlyList<T>>();
        foreach (var home in homes)
        {
            var together = home.Where(id => !taken.Contains(id)).ToList();
            if (together.Count > 1)
            {
                taken.UnionWith(together);
                found.Add(together);
            }
        }

        return found;
    }

    private static IEnumerable<string> SignsOf(People people)
    {
        var surnames = people.Guardians.Select(g => g.Name).Append(people.Child.LastName).Select(SurnameOf).OfType<string>().ToList();
        foreach (var guardian in people.Guardians)
        {
            var phone = new string([.. (guardian.Phone ?? "").Where(char.IsAsciiDigit)]);
            if (phone.Length >= PhoneDigits)
            {
                yield return $"guardian {guardian.Protected} {phone[^PhoneDigits..]} {Words(guardian.Name)}";
            }

            if (!guardian.Protected && guardian.Address is { } address && Words(address) is var place && HasHouse(place))
            {
                foreach (var surname in surnames)
                {
                    yield return $"house {surname} {place}";
                }
            }
        }
    }

    /// <summary>Without the number of a house it is a street or a town, not a home. A house is <c>1</c> to <c>999Z</c>; a postcode has a digit more.</summary>
    private static bool HasHouse(string place) => place.Split(' ').Any(word => House().IsMatch(word));

    private static string? SurnameOf(string name) => Words(name).Split(' ')[^1] is { Length: > 0 } surname ? surname : null;

    /// <summary>Folded, in order, whatever stands between them.</summary>
    private static string Words(string text)
    {
        var words = new StringBuilder(text.Length);
        foreach (var letter in NameFolding.Fold(text))
        {
            words.Append(char.IsLetterOrDigit(letter) ? letter : ' ');
        }

        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [GeneratedRegex("^[0-9]{1,3}[a-z]?$", RegexOptions.None, 1000)]
    private static partial Regex House();
}
