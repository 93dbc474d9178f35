using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>The people of a referral: kept sealed.</summary>
/// <param name="Dagplejer">Who has the child in dagpleje, whose day-care bears her name; or who else has it, where it goes to no day-care.</param>
/// <param name="OfOthers">Referrals of other children who share a name and a day with this one, as staff has said: twins.</param>
/// <param name="Former">Guardians who were left out by a change after they had consented: what they said is kept, and binds nobody else.</param>
/// <param name="Earlier">What they were known by before it was put right: an erasure looks for it, and it is shown to nobody.</param>
internal sealed record People(
    ChildNames Child,
    IReadOnlyList<Guardian> Guardians,
    IReadOnlyList<Guardian> Former,
    string? Dagplejer = null,
    IReadOnlyList<ReferralId>? OfOthers = null,
    KnownBy? Earlier = null
)
{
    public static People Nobody { get; } = new(new ChildNames(null, "", null), [], []);

    /// <summary>Once they are stated otherwise: what they were known by before is remembered.</summary>
    public People PutRight(KnownBy before, CaseNotes notes) =>
        this with
        {
            Earlier = KnownBy.Earlier(Earlier, before, KnownBy.Of(this, notes)),
        };

    /// <summary>The other case is erased: that there was one is not remembered here either.</summary>
    public People Without(ReferralId other) =>
        this with
        {
            OfOthers = OfOthers?.Where(o => o != other).ToArray() is { Length: > 0 } left ? left : null,
        };

    /// <summary>Which guardian gave a consent, from 0; null if none did.</summary>
    public int? GuardianOf(ConsentId consent)
    {
        for (var n = 0; n < Guardians.Count; n++)
        {
            if (Guardians[n].Consents.Any(c => c.Id == consent))
            {
                return n;
            }
        }

        return null;
    }

    public Result<(People People, Consent Consent)> Give(int guardian, DateOnly givenOn, IReadOnlyList<ConsentPurpose> purposes)
    {
        if (guardian < 0 || guardian >= Guardians.Count)
        {
            return Refusal.Field("guardian", "referral.guardian-unknown", Guardians.Count);
        }

        var consent = new Consent(ConsentId.New(), purposes, givenOn, null, AtRegistration: false);
        return (Change(guardian, g => g with { Consents = [.. g.Consents, consent] }), consent);
    }

    /// <summary>Not found unless a guardian of this referral gave it. With it goes whatever else she had consented to for the same purposes up to that day.</summary>
    /// <param name="only">The purposes that are taken back; none is all. What is left stays in force under the consent's own id.</param>
    public Result<(People People, Consent Consent)> Withdraw(ConsentId id, DateOnly on, params IReadOnlyList<ConsentPurpose> only)
    {
        if (GuardianOf(id) is not { } guardian)
        {
            return Refusal.NotFound;
        }

        var consent = Guardians[guardian].Consents.Single(c => c.Id == id);
        if (consent.WithdrawnOn is { } before)
        {
            return Refusal.Conflict("consent.withdrawn", before);
        }

        if (on < consent.GivenOn)
        {
            return Refusal.Field("on", "field.before", consent.GivenOn);
        }

        if (only.Except(consent.Purposes).Any())
        {
            return Refusal.Field("purposes", "consent.not-given-to");
        }

        var taken = only.Count == 0 ? consent.Purposes : only;
        var stands = consent.TakenBack(taken, on);
        var consents = Guardians[guardian]
            .Consents.SelectMany(c =>
                c.Id == id ? stands
                : c.GivenOn <= on && taken.Any(c.InForceFor) ? c.TakenBack(taken, on)
                : [c]
            )
            .ToArray();
        return (Change(guardian, g => g with { Consents = consents }), stands[^1]);
    }

    private People Change(int guardian, Func<Guardian, Guardian> change) =>
        this with
        {
            Guardians = [.. Guardians.Select((g, n) => n == guardian ? change(g) : g)],
        };
}

/// <param name="FirstName">An unborn child may have none yet.</param>
/// <param name="Cpr">As it was typed; see <see cref="Shared.Values.Cpr"/>.</param>
internal sealed record ChildNames(string? FirstName, string LastName, string? Cpr)
{
    /// <summary>First and last name as far as given.</summary>
    public string Full => string.IsNullOrWhiteSpace(FirstName) ? LastName : $"{FirstName} {LastName}";
}

/// <summary>A holder of custody.</summary>
/// <param name="Sender">She sent the referral herself, by the public page.</param>
/// <param name="ProtectedUntil">So long the protection is known to hold (CPR-loven § 28); then somebody asks. It never ends by itself here.</param>
internal sealed record Guardian(
    string Name,
    string? Phone,
    string? Email,
    string? Address,
    bool Protected,
    string? Language,
    IReadOnlyList<Consent> Consents,
    bool Sender = false,
    DateOnly? ProtectedUntil = null
);
