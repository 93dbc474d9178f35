using System.Globalization;
using System.Security.Cryptography;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.DataProtection;

namespace BarnetIMidten.Referrals.Features;

/// <summary>A ticket as it was given out: for which municipality, when, and a number of its own.</summary>
internal sealed record FormTicket(string Municipality, DateTimeOffset GivenAt, string Number);

/// <summary>The signed slip that goes out with each public form and comes back with it. It says when the form was opened, and lets one thing be sent.
/// That it was used is kept with the answers of requests that may be repeated, in the municipality's database.</summary>
internal sealed class FormTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int NumberBytes = 16;
    private readonly IDataProtector seal = protection.CreateProtector("self-referral ticket");

    /// <param name="ago">As if it had been given so long ago.</param>
    public string Give(MunicipalityCode municipality, TimeSpan ago = default)
    {
        var given = (clock.GetUtcNow() - ago).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        return seal.Protect($"{municipality}|{given}|{Convert.ToHexString(RandomNumberGenerator.GetBytes(NumberBytes))}");
    }

    /// <summary>Null for what we never gave out for this municipality.</summary>
    public FormTicket? Read(MunicipalityCode municipality, string? ticket)
    {
        try
        {
            return
                !string.IsNullOrEmpty(ticket)
                && seal.Unprotect(ticket).Split('|') is [var code, var given, var number]
                && code == municipality.Value
                ? new FormTicket(code, DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(given, CultureInfo.InvariantCulture)), number)
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public TimeSpan AgeOf(FormTicket ticket) => clock.GetUtcNow() - ticket.GivenAt;
}
