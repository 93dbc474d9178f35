using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Host.Web;

/// <summary>The cookie of the form tokens, named as <see cref="HostCookies"/> says. The framework asks for the name without saying for which request.</summary>
internal sealed class FormCookie(IHttpContextAccessor current) : CookieBuilder
{
    private const string Plain = "bim-formular";

    public override string? Name => current.HttpContext is { } http ? HostCookies.NameFor(http, Plain) : Plain;

    public override string? Path => "/";

    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom) =>
        HostCookies.For(context, base.Build(context, expiresFrom));
}
