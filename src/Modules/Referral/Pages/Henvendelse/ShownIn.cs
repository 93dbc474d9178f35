using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Referrals.Pages.Henvendelse;

/// <summary>A page in another language than the request came in.</summary>
internal sealed class ShownIn(CultureInfo language) : PageResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (language, language);
        return base.ExecuteResultAsync(context);
    }
}
