using System.Net;
using BarnetIMidten.Shared.Outbox.Webhooks;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Shared.Tests.Outbox;

public sealed class WebhookAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.31.0.1")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("fe80::1")]
    [InlineData("fd12::1")]
    [InlineData("::ffff:192.168.1.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:a00:1::")]
    public void What_a_name_stands_for_inside_the_house_is_not_asked(string address) =>
        Assert.True(WebhookAddress.IsInside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("2a00:1450:4001::1")]
    [InlineData("::ffff:8.8.8.8")]
    public void What_it_stands_for_outside_is(string address) => Assert.False(WebhookAddress.IsInside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://fag.example.dk/besked", "webhook.address-not-https")]
    [InlineData("ftp://fag.example.dk/", "webhook.address-not-https")]
    [InlineData("https://127.0.0.1/", "webhook.address-private")]
    [InlineData("https://localhost/", "webhook.address-private")]
    [InlineData("https://169.254.169.254/latest/meta-data", "webhook.address-private")]
    [InlineData("https://[fd00::1]/", "webhook.address-private")]
    [InlineData("https://[::ffff:10.0.0.1]/", "webhook.address-private")]
    [InlineData("https://2130706433/", "webhook.address-private")]
    [InlineData("https://a:b@fag.example.dk/", "webhook.address-unreadable")]
    [InlineData("https://fag.example.dk/#her", "webhook.address-unreadable")]
    [InlineData("besked", "webhook.address-unreadable")]
    [InlineData("https://fag.example.dk/besked", null)]
    public void An_address_is_refused_unless_it_leads_out_of_the_house_by_https(string url, string? fault) =>
        Assert.Equal(fault, new WebhookAddress(new ConfigurationBuilder().Build()).FaultOf(url));

    [Theory]
    [InlineData("http://127.0.0.1:5000/", null)]
    [InlineData("https://10.0.0.1/", null)]
    [InlineData("http://10.0.0.1/", "webhook.address-not-https")]
    public void The_operator_may_open_for_her_own_network(string url, string? fault)
    {
        var open = new ConfigurationBuilder().AddInMemoryCollection([new("Webhooks:PrivateAddresses", "true")]).Build();
        Assert.Equal(fault, new WebhookAddress(open).FaultOf(url));
    }

    [Fact]
    public void The_signature_is_that_of_standard_webhooks()
    {
        // the example of the specification's own libraries
        var secret = Convert.FromBase64String("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var signature = WebhookSignature.Of([secret], "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}""");
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", signature);
        Assert.Equal("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", WebhookSignature.Shown(secret));
    }
}
