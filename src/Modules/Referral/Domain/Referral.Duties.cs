using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>What is owed to the parents of a referral: consent, information, protection. The days lie in plain columns, so that what is due is found without opening a case.</summary>
internal sealed partial class Referral
{
    /// <summary>By when the parents are to be told; null once they are, and of imported cases, whose parents were told, or not, in another system.</summary>
    public DateOnly? InformBy { get; private set; }

    /// <summary>The latest day on which a consent was taken back that has not been given anew.</summary>
    public DateOnly? ConsentTakenBackOn { get; private set; }

    /// <summary>The first day until which the protection of one of the guardians is known to hold.</summary>
    public DateOnly? ProtectedUntil { get; private set; }

    /// <summary>Sealed; the latest last.</summary>
    public IReadOnlyList<ParentsTold> Told { get; private set; } = [];

    public ParentsTold? ToldLast => Told is [.., var last] ? last : null;

    public Result<Consent> GiveConsent(int guardian, DateOnly givenOn, IReadOnlyList<ConsentPurpose> purposes) =>
        Keep(People.Give(guardian, givenOn, purposes));

    public Result<Consent> WithdrawConsent(ConsentId id, DateOnly on, IReadOnlyList<ConsentPurpose> only) =>
        Keep(People.Withdraw(id, on, only));

    /// <summary>The parents are yet to be told.</summary>
    public void OwesInformation(DateOnly by) => InformBy = by;

    /// <summary>They were told; or why not yet, which puts the day off and does not take the duty away.</summary>
    public Result<Done> Inform(ParentsTold told, DateOnly putOffTo)
    {
        if (told.On is null && ToldLast?.On is { } before)
        {
            return Refusal.Conflict("information.given", before);
        }

        Told = [.. Told, told];
        InformBy = told.On is null ? putOffTo : null;
        return Changed();
    }

    private Result<Consent> Keep(Result<(People People, Consent Consent)> change)
    {
        if (change.Refusal is { } refusal)
        {
            return refusal;
        }

        People = change.Value.People;
        Changed();
        return change.Value.Consent;
    }

    private void Remind() =>
        (ConsentTakenBackOn, ProtectedUntil) = (
            ConsentRule.LastTakenBack(People.Guardians),
            People.Guardians.Where(g => g.Protected).Min(g => g.ProtectedUntil)
        );
}
