using System.Text;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Access.Tests.Domain;

public sealed class TotpTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 21, 8, 0, 10, TimeSpan.Zero);

    /// <summary>The table of RFC 6238, appendix B, for SHA-1: the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long seconds, string code)
    {
        var secret = Base32.Write(Encoding.ASCII.GetBytes("12345678901234567890"));

        Assert.Equal(code, Totp.Code(secret, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("f", "MY")]
    [InlineData("fo", "MZXQ")]
    [InlineData("foob", "MZXW6YQ")]
    [InlineData("foobar", "MZXW6YTBOI")]
    public void Base32_is_that_of_RFC_4648_without_padding(string text, string written) =>
        Assert.Equal(written, Base32.Write(Encoding.ASCII.GetBytes(text)));

    [Fact]
    public void What_is_written_in_Base32_is_read_again() =>
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Base32.Read(Base32.Write(bytes ?? [])).SequenceEqual(bytes ?? []))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_clock_may_be_one_step_wrong_either_way(int steps, bool passes)
    {
        var secret = Totp.NewSecret();

        Assert.Equal(passes, Totp.StepOf(secret, Totp.Code(secret, Totp.StepAt(Now) + steps), Now) == Totp.StepAt(Now) + steps);
    }

    /// <summary>Against the app of the tests, which computes by another way.</summary>
    [Fact]
    public void An_app_and_the_door_agree()
    {
        var clock = new SettableClock();
        for (var i = 0; i < 200; i++)
        {
            clock.Pass(TimeSpan.FromSeconds(17 + i));
            var secret = Totp.NewSecret();
            Assert.Equal(Totp.Code(secret, Totp.StepAt(clock.GetUtcNow())), new AuthenticatorApp(secret, clock).Off(TimeSpan.Zero));
        }
    }
}
