namespace BarnetIMidten.Referrals.Domain;

/// <summary>What the people of a referral are called, and the numbers and addresses that they are reached by: by these a case is found in what others searched for.</summary>
/// <param name="Signs">A CPR number, a phone number, an address.</param>
internal sealed record KnownBy(IReadOnlyList<string> Names, IReadOnlyList<string> Signs)
{
    public static KnownBy Of(People people, CaseNotes notes)
    {
        var guardians = people.Guardians.Concat(people.Former).ToList();
        return new KnownBy(
            Said([people.Child.Full, .. guardians.Select(g => g.Name), people.Dagplejer, notes.ReferrerName]),
            Said([people.Child.Cpr, .. guardians.SelectMany(g => (string?[])[g.Phone, g.Email, g.Address]), notes.ReferrerContact])
        );
    }

    /// <summary>With what was known before them, but for what is still said.</summary>
    /// <returns>Null where nothing is left.</returns>
    public static KnownBy? Earlier(KnownBy? earlier, KnownBy before, KnownBy now)
    {
        var names = before.Names.Union(earlier?.Names ?? [], StringComparer.Ordinal).Except(now.Names, StringComparer.Ordinal).ToArray();
        var signs = before.Signs.Union(earlier?.Signs ?? [], StringComparer.Ordinal).Except(now.Signs, StringComparer.Ordinal).ToArray();
        return names.Length + signs.Length == 0 ? null : new KnownBy(names, signs);
    }

    private static string[] Said(IEnumerable<string?> words) =>
        [.. words.OfType<string>().Where(w => w.Length > 0).Distinct(StringComparer.Ordinal)];
}
