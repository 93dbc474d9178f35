using System.Net.Sockets;
using System.Text;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Text;

namespace BarnetIMidten.Shared.Outbox.Mail;

/// <summary>Hands a mail to the installation's mail server. The municipality is its sender; its Message-ID is the delivery's, so that one that came twice is known.</summary>
internal sealed class MailCarrier(MailSettings settings, HouseWords words, TimeProvider clock) : ICarrier
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public DeliveryKind Kind => DeliveryKind.Mail;

    public async Task<Carried> Carry(MunicipalityCode municipality, Parcel parcel, CancellationToken cancellation)
    {
        if (!settings.IsOn)
        {
            return Carried.Later("delivery.fault.mail-off");
        }

        if (!MailboxAddress.TryParse(parcel.Content.Mail!.To, out var to))
        {
            return Carried.Never("delivery.fault.mail-address");
        }

        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(Patience);
        try
        {
            using var letter = Letter(municipality, parcel.Id, parcel.Content.Mail, to);
            await Hand(letter, time.Token);
            return Carried.Arrived();
        }
        catch (SmtpCommandException no)
        {
            var (status, isFinal) = ((int)no.StatusCode, (int)no.StatusCode >= 500 && no.ErrorCode == SmtpErrorCode.RecipientNotAccepted);
            return isFinal ? Carried.Never("delivery.fault.mail-recipient", status) : Carried.Later("delivery.fault.mail-refused", status);
        }
        catch (Exception fault) when (FaultOf(fault) is { } code)
        {
            return Carried.Later(code);
        }
    }

    private async Task Hand(MimeMessage letter, CancellationToken cancellation)
    {
        using var server = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        var security = settings.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.StartTls => SecureSocketOptions.StartTls,
            _ => SecureSocketOptions.None,
        };
        await server.ConnectAsync(settings.Server!, settings.Port, security, cancellation);
        if (settings.User is { Length: > 0 } user)
        {
            await server.AuthenticateAsync(Encoding.UTF8, user, settings.Password ?? "", cancellation);
        }

        await server.SendAsync(letter, cancellation);
        try
        {
            await server.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception fault) when (FaultOf(fault) is not null)
        {
            // it has the mail: how it says goodbye does not matter
        }
    }

    private MimeMessage Letter(MunicipalityCode municipality, DeliveryId id, OutgoingMail mail, MailboxAddress to)
    {
        var from = MailboxAddress.Parse(settings.From);
        from.Name = words.Book.Both("delivery.sender", words.Book.FormalName(municipality)).Da;
        var letter = new MimeMessage
        {
            MessageId = $"{id}@{from.Domain}",
            Date = clock.GetUtcNow(),
            Subject = mail.Subject,
            Body = new TextPart(TextFormat.Plain) { Text = mail.Text },
        };
        letter.From.Add(from);
        letter.To.Add(to);
        // no absence note and no list answers it
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        letter.Headers.Add("X-Auto-Response-Suppress", "All");
        letter.Headers.Add("Content-Language", mail.Language);
        return letter;
    }

    private static string? FaultOf(Exception fault) =>
        fault switch
        {
            MailKit.Security.AuthenticationException => "delivery.fault.mail-sign-in",
            SslHandshakeException or NotSupportedException => "delivery.fault.mail-tls",
            SocketException or IOException or ServiceNotConnectedException => "delivery.fault.mail-unreachable",
            OperationCanceledException or TimeoutException => "delivery.fault.too-slow",
            ProtocolException => "delivery.fault.mail-protocol",
            _ => null,
        };
}
