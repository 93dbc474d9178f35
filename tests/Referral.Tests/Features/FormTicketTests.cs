using System.Net;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.AspNetCore.DataProtection;

namespace BarnetIMidten.Referrals.Tests.Features;

/// <summary>The signs by which a robot is known, each alone.</summary>
public sealed class FormTicketTests
{
    private static readonly MunicipalityCode Ishoej = Code("0183");

    [Fact]
    public void A_ticket_is_read_by_whom_it_was_given_for_and_grows_old()
    {
        var clock = new SettableTime(A.Day("2026-05-21"));
        var tickets = new FormTickets(new EphemeralDataProtectionProvider(), clock);
        var (given, other) = (tickets.Give(Ishoej), tickets.Give(Ishoej));
        clock.Pass(TimeSpan.FromMinutes(7));

        var read = Assert.IsType<FormTicket>(tickets.Read(Ishoej, given));
        Assert.Equal(TimeSpan.FromMinutes(7), tickets.AgeOf(read));
        Assert.NotEqual(read.Number, tickets.Read(Ishoej, other)!.Number);
        Assert.Null(tickets.Read(Code("0259"), given));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0183|1779361200000|AA")]
    [InlineData("æøå / not base64")]
    public void What_we_never_gave_is_no_ticket(string? sent) =>
        Assert.Null(new FormTickets(new EphemeralDataProtectionProvider(), TimeProvider.System).Read(Ishoej, sent));

    [Fact]
    public void A_ticket_that_was_changed_or_signed_elsewhere_is_none()
    {
        var tickets = new FormTickets(new EphemeralDataProtectionProvider(), TimeProvider.System);
        var given = tickets.Give(Ishoej);
        var middle = given.Length / 2;

        Assert.Null(tickets.Read(Ishoej, given[..middle] + (given[middle] == 'A' ? 'B' : 'A') + given[(middle + 1)..]));
        Assert.Null(tickets.Read(Ishoej, new FormTickets(new EphemeralDataProtectionProvider(), TimeProvider.System).Give(Ishoej)));
    }

    [Theory]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:db8:1:2::")]
    [InlineData("2001:db8:1:3::1", "2001:db8:1:3::")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("192.0.2.7", "192.0.2.7")]
    public void An_address_of_IPv6_counts_by_its_network(string from, string counted) =>
        Assert.Equal(IPAddress.Parse(counted), Network.Of(IPAddress.Parse(from)));

    [Fact]
    public void An_address_gets_so_many_and_its_neighbour_its_own()
    {
        var limit = new SendingLimit(new SelfReferralLimits { SendingsPerAddress = 2 }, TimeProvider.System);
        bool Asks(string from) => limit.Admits(IPAddress.Parse(from));

        Assert.Equal([true, true, false], [Asks("2001:db8::1"), Asks("2001:db8::2"), Asks("2001:db8::3")]);
        Assert.True(Asks("2001:db8:0:1::1"));
        Assert.True(Asks("192.0.2.7"));
    }

    [Theory]
    [InlineData("SelfReferral:SendingsPerDay", "0")]
    [InlineData("SelfReferral:SendingsPerAddress", "-1")]
    [InlineData("SelfReferral:Longest", "00:00:01")]
    [InlineData("SelfReferral:Window", "00:00:00")]
    public void A_limit_that_makes_no_sense_is_refused(string name, string value)
    {
        var settings = Microsoft.Extensions.Configuration.MemoryConfigurationBuilderExtensions.AddInMemoryCollection(
            new Microsoft.Extensions.Configuration.ConfigurationBuilder(),
            [new(name, value)]
        );
        Assert.Throws<InvalidOperationException>(() => SelfReferralLimits.Read(settings.Build()));
    }

    private static MunicipalityCode Code(string text) =>
        MunicipalityCode.TryParse(text, out var code) ? code : throw new FormatException(text);
}
