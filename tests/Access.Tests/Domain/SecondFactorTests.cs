using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Tests.Domain;

public sealed class SecondFactorTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 21, 8, 0, 10, TimeSpan.Zero);
    private static readonly string Secret = Totp.NewSecret();

    [Theory]
    [InlineData(Role.Lead, true)]
    [InlineData(Role.Administrator, true)]
    [InlineData(Role.Pedagogue, false)]
    [InlineData(Role.Controller, false)]
    [InlineData(Role.Observer, false)]
    public void Who_decides_on_families_or_users_must_have_one(Role role, bool required)
    {
        var user = An(role);

        Assert.Equal(required, SecondFactor.IsRequiredOf(role));
        Assert.Equal(required ? "second-factor.required" : null, user.RemoveSecondFactor().Refusal?.Code);
    }

    /// <summary>By steps from now: the first code, then the second.</summary>
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(0, 1, true)]
    [InlineData(0, -1, false)]
    [InlineData(1, 0, false)]
    [InlineData(-1, 0, true)]
    public void No_code_passes_twice_and_none_that_is_older_than_the_last(int first, int second, bool passes)
    {
        var user = An(Role.Lead);

        Assert.True(user.TryCode(At(first), Now, "first"));
        Assert.Equal(passes, user.TryCode(At(second), Now, "second"));
    }

    [Fact]
    public void A_code_that_everybody_may_compute_passes_once_for_each_sign_in()
    {
        var user = An(Role.Lead, isPublic: true);

        Assert.Equal([true, false, true], new[] { "one", "one", "two" }.Select(signIn => user.TryCode(At(0), Now, signIn)));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void The_sixth_wrong_code_locks_and_the_right_password_between_does_not_help(int wrong, bool opens)
    {
        var user = An(Role.Lead);
        for (var i = 0; i < wrong; i++)
        {
            Assert.Equal(i < Tries.Most, user.TrySignIn(right: true, Now));
            user.TryCode(new ShownCode("000000", null), Now, "guess");
        }

        Assert.Equal(opens, user.TrySignIn(right: true, Now));
        Assert.Equal(opens, user.TryCode(At(0), Now, "right"));
    }

    [Fact]
    public void Wrong_passwords_and_wrong_codes_count_together()
    {
        var user = An(Role.Lead);
        for (var i = 0; i < 3; i++)
        {
            user.TrySignIn(right: false, Now);
            user.TryCode(new ShownCode("000000", null), Now, "guess");
        }

        Assert.True(user.Tries.LockedAt(Now));
    }

    [Fact]
    public void A_code_on_paper_passes_once_and_leaves_the_others()
    {
        var user = An(
            Role.Lead,
            codes:
            [
                [1],
                [2],
            ]
        );

        Assert.True(user.TryCode(new ShownCode("1", [1]), Now, "a"));
        Assert.False(user.TryCode(new ShownCode("1", [1]), Now, "b"));
        Assert.Equal([2], Assert.Single(user.SecondFactor!.RecoveryCodes));
    }

    [Fact]
    public void A_reset_ends_what_was_opened_before()
    {
        var user = An(Role.Lead);
        var stamp = user.Stamp;

        Assert.Null(user.ResetSecondFactor().Refusal);
        Assert.Equal(stamp + 1, user.Stamp);
        Assert.Equal("second-factor.none", user.ResetSecondFactor().Refusal?.Code);
    }

    [Fact]
    public void Ten_codes_on_paper_are_ten_and_read_however_they_are_spaced()
    {
        var codes = RecoveryCodes.Make();

        Assert.Equal(RecoveryCodes.Count, codes.Distinct().Count());
        Assert.All(codes, code => Assert.Matches("^[0-9]{4}( [0-9]{4}){3}$", code));
        Assert.Equal("1234567890123456", RecoveryCodes.Read(" 1234-5678 90123456 "));
    }

    private static ShownCode At(int step) => new(Totp.Code(Secret, Totp.StepAt(Now) + step), null);

    private static User An(Role role, bool isPublic = false, params byte[][] codes)
    {
        var user = User.New(role, new Findable("Hanne Demo", [1]), Now);
        user.SetUp(new SecondFactor(Secret, Now, codes, [], isPublic));
        return user;
    }
}
