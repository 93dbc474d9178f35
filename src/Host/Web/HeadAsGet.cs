namespace BarnetIMidten.Host.Web;

/// <summary>A HEAD is answered as the GET of the same address; the server leaves the body out (RFC 9110, 9.3.2).</summary>
internal sealed class HeadAsGet(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    }
}
