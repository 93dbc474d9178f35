using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Tests.Door;

/// <summary>ASVS V6.2.4: what is guessed first is no password.</summary>
public sealed class CommonPasswordsTests
{
    [Theory]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("QwertyQwerty")]
    [InlineData("Sonyericsson")]
    [InlineData("barnet-i-midten")]
    [InlineData("Ishøj Kommune 2026")]
    [InlineData("sommersommer2026!")]
    [InlineData("Velkommen1234")]
    [InlineData("Adgangskode-123")]
    [InlineData("københavn 2025")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("121212121212")]
    [InlineData("abcdef-abcdef")]
    [InlineData("xK7!qxK7!qxK7!q")]
    [InlineData("123456789012")]
    [InlineData("210987654321")]
    [InlineData("abcdefghijklm")]
    [InlineData("poiuytrewqåp")]
    public void What_is_guessed_first_is_known(string password) => Assert.True(CommonPasswords.Has(password));

    [Theory]
    [InlineData("en god lang kode")]
    [InlineData("fire grønne kastanjer")]
    [InlineData("tolv røde heste")]
    [InlineData("k7fm-9wqp-3xhd-t2vn")]
    [InlineData("Ishøj er ved vandet i marts")]
    [InlineData("19374628501746")]
    public void What_is_ones_own_is_not(string password) => Assert.False(CommonPasswords.Has(password));

    [Fact]
    public async Task It_is_refused_at_its_field_wherever_a_password_is_chosen()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo", "hanne");
        var (own, admin) = (town.Api(hanne.Token), town.Api((await town.Make(Role.Administrator)).Token));
        const string password = "Velkommen 2026";

        Assert.Equal("400 request.invalid", await own.Post("me/password", new { current = Town.Password, password }).Said());
        Assert.Equal("400 request.invalid", await admin.Post($"users/{hanne.Id}/password", new { password }).Said());
        var refused = await admin
            .Post(
                "users",
                new
                {
                    name = "Ny",
                    role = "lead",
                    signInName = "ny",
                    password,
                }
            )
            .Json();
        Assert.Contains("gættet først", refused.GetProperty("errors").GetProperty("password")[0].GetString(), StringComparison.Ordinal);
    }
}
