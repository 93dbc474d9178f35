using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>The small forms of the case page, each as its message asks.</summary>
public static class CaseForms
{
    public sealed class ConsentForm
    {
        public int? Guardian { get; set; }
        public DateOnly? GivenOn { get; set; }

        /// <summary>What is consented to, each word as it is spelt.</summary>
        public List<string> Purposes { get; set; } = [];

        internal GiveConsent.Body Body() => new(Guardian, GivenOn, [.. Purposes.Select(Word.Read<ConsentPurpose>)]);
    }

    public sealed class WithdrawalForm
    {
        /// <summary>The consent that is taken back, and of its purposes the one; a consent alone is taken back whole.</summary>
        public string? Consent { get; set; }

        public DateOnly? On { get; set; }

        internal static string Of(ConsentId consent, ConsentPurpose purpose) => $"{consent} {Word.Spelt(purpose)}";

        internal WithdrawConsent.Command Command(ReferralId referral)
        {
            var said = (Consent ?? "").Split(' ');
            _ = ConsentId.TryParse(said[0], null, out var consent);
            return new(referral, consent, new(On, said.Length > 1 ? [Word.Read<ConsentPurpose>(said[1])] : null));
        }
    }

    public sealed class RevealForm
    {
        public string? Guardian { get; set; }
        public string? Reason { get; set; }
    }

    public sealed class InformationForm
    {
        public DateOnly? On { get; set; }
        public string? WhyNot { get; set; }

        internal bool IsFilled => On is not null || WhyNot is not null;

        /// <summary>Whoever writes the day has told them: why not was of before.</summary>
        internal InformationBody Body() => On is null ? new(null, WhyNot) : new(On);
    }

    public sealed class AssignForm
    {
        public UserId? PedagogueId { get; set; }
    }

    public sealed class BirthForm
    {
        public DateOnly? BirthDate { get; set; }
        public string? FirstName { get; set; }
        public string? Cpr { get; set; }
        public bool ConfirmedDistinct { get; set; }
    }

    public sealed class NotificationForm
    {
        public DateOnly? SentOn { get; set; }
        public string? Ground { get; set; }
        public bool? ParentsInformed { get; set; }
        public string? WhyNot { get; set; }
    }

    public sealed class ReceiptForm
    {
        public DateOnly? ReceiptOn { get; set; }
    }

    public sealed class CloseForm
    {
        public string? Reason { get; set; }
    }
}
