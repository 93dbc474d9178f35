using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Tests.Domain;

public sealed class UserTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly UserId Somebody = UserId.New();

    [Theory]
    [InlineData(0, "user.last-administrator")]
    [InlineData(1, null)]
    public void The_last_active_administrator_is_neither_closed_nor_given_another_role(int others, string? refusal)
    {
        Assert.Equal(refusal, An(Role.Administrator).Close(Somebody, Now, "Stoppet", others).Refusal?.Code);
        Assert.Equal(refusal, An(Role.Administrator).Change(Called("Kim"), Role.Lead, others).Refusal?.Code);
    }

    [Fact]
    public void The_last_administrator_may_get_another_name_and_another_user_may_be_closed()
    {
        Assert.Null(An(Role.Administrator).Change(Called("Kim Ny"), Role.Administrator, otherAdministrators: 0).Refusal);
        Assert.Null(An(Role.Lead).Close(Somebody, Now, "Stoppet", otherAdministrators: 0).Refusal);
    }

    [Fact]
    public void Closing_another_role_and_another_password_end_what_was_opened_before()
    {
        var user = An(Role.Lead);
        var stamps = new List<int> { user.Stamp };
        user.Change(Called("Hanne Nyt Navn"), Role.Lead, 1);
        stamps.Add(user.Stamp);
        user.LetSignIn(Called("hanne"), Hash('A'));
        stamps.Add(user.Stamp);
        user.LetSignIn(null, Hash('B'));
        stamps.Add(user.Stamp);
        user.Change(Called("Hanne Nyt Navn"), Role.Observer, 1);
        stamps.Add(user.Stamp);
        user.Close(Somebody, Now, "Stoppet", 1);
        stamps.Add(user.Stamp);
        user.Reopen(Somebody, Now);
        stamps.Add(user.Stamp);

        Assert.Equal([0, 0, 0, 1, 2, 3, 3], stamps);
    }

    [Fact]
    public void A_state_is_a_row_with_who_and_when()
    {
        var user = An(Role.Lead);
        user.Close(Somebody, Now, "Barsel", 1);
        user.Reopen(Somebody, Now.AddDays(200));
        user.Close(Somebody, Now.AddDays(300), "Stoppet", 1);

        Assert.Equal(["Barsel", "Stoppet"], user.Closures.Select(c => c.Reason));
        Assert.Equal([Now.AddDays(200), null], user.Closures.Select(c => c.ReopenedAt));
        Assert.Equal("user.closed", user.Close(Somebody, Now, "Igen", 1).Refusal?.Code);
    }

    [Fact]
    public void The_right_password_opens_neither_a_closed_nor_a_locked_door()
    {
        var (closed, locked) = (An(Role.Lead), An(Role.Lead));
        closed.Close(Somebody, Now, "Stoppet", 1);
        for (var i = 0; i < Tries.Most; i++)
        {
            locked.TrySignIn(right: false, Now);
        }

        Assert.False(closed.TrySignIn(right: true, Now));
        Assert.False(locked.TrySignIn(right: true, Now));
    }

    [Fact]
    public void A_new_password_opens_a_locked_door()
    {
        var user = An(Role.Lead);
        user.LetSignIn(Called("hanne"), Hash('A'));
        for (var i = 0; i < Tries.Most; i++)
        {
            user.TrySignIn(right: false, Now);
        }

        user.LetSignIn(null, Hash('B'));

        Assert.True(user.TrySignIn(right: true, Now));
    }

    [Fact]
    public void Without_a_sign_in_name_there_is_no_password() =>
        Assert.Equal("signInName", Assert.Single(An(Role.Lead).LetSignIn(null, Hash('A')).Refusal!.Fields).Field);

    [Theory]
    [InlineData("barnet-i-midten")]
    [InlineData("")]
    [InlineData("AQAAAAIAAYag")]
    public void A_password_itself_is_no_hash(string text) => Assert.Throws<ArgumentException>(() => new PasswordHash(text));

    private static User An(Role role) => User.New(role, Called("Hanne Demo"), Now);

    private static Findable Called(string name) => new(name, [1]);

    private static PasswordHash Hash(char last) => new("AQ" + new string('A', 81) + last);
}
