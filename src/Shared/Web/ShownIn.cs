using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Shared.Web;

/// <summary>A page in another language than the request came in.</summary>
public sealed class ShownIn(CultureInfo language) : PageResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
        return base.ExecuteResultAsync(context);
    }
}
