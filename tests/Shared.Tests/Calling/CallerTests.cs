using System.Security.Claims;
using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Shared.Tests.Calling;

public sealed class CallerTests
{
    [Theory]
    [InlineData(Role.Pedagogue)]
    [InlineData(Role.Lead)]
    [InlineData(Role.Observer)]
    public void A_caller_is_read_back_from_the_principal_of_a_sign_in(Role role)
    {
        var caller = Kernel.Somebody(role, Kernel.Koege);
        Assert.Equal(caller, Caller.From(caller.ToPrincipal("test")));
    }

    [Fact]
    public void Who_is_not_signed_in_is_nobody()
    {
        Assert.Null(Caller.From(new ClaimsPrincipal()));
        Assert.Null(Caller.From(new ClaimsPrincipal(new ClaimsIdentity(Kernel.Somebody(Role.Lead).ToPrincipal("test").Claims))));
    }

    [Theory]
    [InlineData(ClaimTypes.Role, null)]
    [InlineData(ClaimTypes.Role, "Mayor")]
    [InlineData(ClaimTypes.Role, "17")]
    [InlineData("municipality", null)]
    [InlineData("municipality", "../1")]
    public void An_unknown_role_or_municipality_gives_no_access(string claim, string? value)
    {
        var claims = Kernel.Somebody(Role.Lead).ToPrincipal("test").Claims.Where(c => c.Type != claim);
        var changed = value is null ? claims : claims.Append(new Claim(claim, value));
        Assert.Null(Caller.From(new ClaimsPrincipal(new ClaimsIdentity(changed, "test"))));
    }
}
