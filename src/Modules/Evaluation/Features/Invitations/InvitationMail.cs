using System.Globalization;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Pages.Svar;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>An invitation by mail. It says that the municipality asks something, and nothing of whom or what about: it is read by whoever looks over a shoulder.</summary>
internal sealed class InvitationMail(IOutbox outbox, IReferrals referrals, Phrasebook texts, CallContext call)
{
    public const string What = "invitation";

    /// <summary>The one mail by which parents are reminded who have not answered.</summary>
    public const string Again = "invitationAgain";
    private const string Field = "mailTo";

    /// <summary>The hour at which they are.</summary>
    private static readonly TimeOnly Morning = new(10, 0);

    /// <summary>Whether this installation sends mail at all.</summary>
    public bool IsOn => outbox.SendsMail;

    /// <summary>The guardians, each with what keeps her from being written to; a key of the phrasebook, null where nothing does.</summary>
    public async Task<IReadOnlyList<Recipient>> Recipients(ReferralId referral, CancellationToken cancellation)
    {
        var guardians = await referrals.ReachOf(referral, cancellation);
        return [.. guardians.Select((g, n) => new Recipient(n, g.Name, WhyNot(g)))];
    }

    /// <summary>Why a guardian cannot be mailed to; null when she can.</summary>
    public async Task<Refusal?> Hinders(ReferralId referral, int guardian, CancellationToken cancellation) =>
        !IsOn ? Refusal.Conflict("evaluation.mail-off").At(Field)
        : (await Recipients(referral, cancellation)).ElementAtOrDefault(guardian) is not { } recipient
            ? Refusal.Field(Field, "field.unknown-value")
        : recipient.WhyNot is { } why ? Refusal.Conflict(why).At(Field)
        : null;

    /// <summary>It is found again by the invitation's own id. The reminder is put with it, to leave on a workday a fortnight later: the link is known at this moment alone.</summary>
    public async Task Send(Invitation invitation, int guardian, string url, CancellationToken cancellation)
    {
        var reach = (await referrals.ReachOf(invitation.Referral, cancellation))[guardian];
        var (language, municipality) = (invitation.Language, texts.FormalName(call.Known.Municipality).Da);
        var until = invitation.ExpiresOn.ToString(language == "da" ? "d. MMMM yyyy" : "d MMMM yyyy", CultureInfo.GetCultureInfo(language));
        var mail = new OutgoingMail(
            What,
            reach.Email!.Trim(),
            Questionnaire.First.SayOnPage("mailSubject", language, municipality),
            Questionnaire.First.SayOnPage("mail", language, municipality, url, until),
            language,
            invitation.Referral.Value,
            IdOf(invitation.Id)
        );
        await outbox.Put(mail, cancellation);
        if (AskingTime.RemindOn(invitation.SentOn, invitation.ExpiresOn) is { } day)
        {
            var again = mail with
            {
                What = Again,
                Subject = Questionnaire.First.SayOnPage("mailAgainSubject", language, municipality),
                Text = Questionnaire.First.SayOnPage("mailAgain", language, municipality, url, until),
                Id = AgainOf(invitation.Id),
                After = DanishClock.At(day, Morning),
            };
            await outbox.Put(again, cancellation);
        }
    }

    /// <summary>A link that opens nothing more is not sent.</summary>
    public async Task Withdraw(Invitation invitation, CancellationToken cancellation)
    {
        await outbox.Withdraw(IdOf(invitation.Id), cancellation);
        await outbox.Withdraw(AgainOf(invitation.Id), cancellation);
    }

    /// <summary>Whose link a mail brings; null of one that brings none.</summary>
    public static InvitationId? InvitationOf(OutgoingMail mail) =>
        (mail.What, mail.Id) switch
        {
            (What, { } id) => InvitationId.From(id.Value),
            (Again, { } id) => InvitationId.From(Turned(id.Value)),
            _ => null,
        };

    public async Task<IReadOnlyDictionary<InvitationId, DeliveryProgress>> ProgressOf(
        IEnumerable<Invitation> invitations,
        CancellationToken cancellation
    )
    {
        var known = await outbox.ProgressOf([.. invitations.Select(i => IdOf(i.Id))], cancellation);
        return known.ToDictionary(p => InvitationId.From(p.Key.Value), p => p.Value);
    }

    private static DeliveryId IdOf(InvitationId id) => DeliveryId.From(id.Value);

    private static DeliveryId AgainOf(InvitationId id) => DeliveryId.From(Turned(id.Value));

    /// <summary>The id beside another, and back: its last bit turned.</summary>
    private static Guid Turned(Guid id)
    {
        var bytes = id.ToByteArray();
        bytes[^1] ^= 1;
        return new Guid(bytes);
    }

    private static string? WhyNot(GuardianReach guardian) =>
        guardian.Protected ? "evaluation.mail-protected"
        : string.IsNullOrWhiteSpace(guardian.Email) ? "evaluation.mail-no-address"
        : null;
}

/// <param name="Number">From 0, as in the referral.</param>
/// <param name="WhyNot">What keeps her from being mailed to; null where nothing does.</param>
internal sealed record Recipient(int Number, string Name, string? WhyNot);
