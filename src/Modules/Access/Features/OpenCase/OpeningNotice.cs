using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Access.Features;

/// <summary>Tells the leads by mail, too, that a case was opened by break-glass: neither whose nor why, which stand in the report.</summary>
internal sealed class OpeningNotice(IOutbox outbox, IStaff staff, SiteAddress site, Phrasebook texts)
{
    /// <summary>After this it is no news: it stands on the front page. The last try of a mail that is put now is sooner.</summary>
    private static readonly TimeSpan IsNews = TimeSpan.FromDays(2);

    public async Task Send(Opening opening, CancellationToken cancellation)
    {
        if (!outbox.SendsMail)
        {
            return;
        }

        foreach (var lead in await staff.Active(Role.Lead, cancellation))
        {
            if (lead.Email is { } to)
            {
                await outbox.Put(NoticeTo(lead, to, opening), cancellation);
            }
        }
    }

    private OutgoingMail NoticeTo(StaffMember lead, string to, Opening opening)
    {
        var (subject, words) = (texts.Both("break-glass.mail-subject"), texts.Both("break-glass.mail", $"{site.Stated}/noedadgange"));
        var reader = new MailReader(lead.Id, lead.Role, opening.OpenedAt + IsNews);
        return lead.Language == "en"
            ? new OutgoingMail("opening", to, subject.En, words.En, "en", opening.Referral.Value, Reader: reader)
            : new OutgoingMail("opening", to, subject.Da, words.Da, "da", opening.Referral.Value, Reader: reader);
    }
}
