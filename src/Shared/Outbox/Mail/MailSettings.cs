using System.Net;
using BarnetIMidten.Shared.Web;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Shared.Outbox.Mail;

/// <summary>How the way to the mail server is kept from others' eyes.</summary>
internal enum MailSecurity
{
    /// <summary>The server must offer it on the usual port.</summary>
    StartTls,

    /// <summary>From the first byte.</summary>
    Tls,

    /// <summary>Not at all: to a server on the same machine only.</summary>
    None,
}

/// <summary>The installation's mail server (<c>Mail:Server</c>, <c>Port</c>, <c>Security</c>, <c>User</c>, <c>Password</c>, <c>From</c>). Without a server no mail is sent.</summary>
internal sealed record MailSettings(string? Server, int Port, MailSecurity Security, string? User, string? Password, string From)
{
    public bool IsOn => Server is not null;

    /// <exception cref="InvalidOperationException">A server is named, and what else it takes is missing or makes no sense.</exception>
    public static MailSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Mail");
        if (section["Server"] is not { Length: > 0 } server)
        {
            return new MailSettings(null, 0, MailSecurity.StartTls, null, null, "");
        }

        var security = section["Security"] switch
        {
            null or "StartTls" => MailSecurity.StartTls,
            "Tls" => MailSecurity.Tls,
            "None" when IsHere(server) => MailSecurity.None,
            "None" => throw new InvalidOperationException("Mail:Security may be None only where Mail:Server is on the same machine"),
            var other => throw new InvalidOperationException($"Mail:Security is StartTls, Tls or None, and not '{other}'"),
        };
        var settings = new MailSettings(
            server,
            configuration.Whole("Mail:Port", security == MailSecurity.Tls ? 465 : 587, 1, IPEndPoint.MaxPort),
            security,
            section["User"],
            section["Password"],
            section["From"] is { } from && MimeKit.MailboxAddress.TryParse(from, out _)
                ? from
                : throw new InvalidOperationException("Mail:From must be the address that mail is sent from")
        );
        return new SiteAddress(configuration).Stated is not null
            ? settings
            : throw new InvalidOperationException(
                "Mail:Server is set, so PublicAddress must be the address that the links of mails lead to"
            );
    }

    private static bool IsHere(string server) =>
        server == "localhost" || (IPAddress.TryParse(server, out var address) && IPAddress.IsLoopback(address));
}
