using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>A fold with a field that was refused stands open: what is wrong is never hidden. What else opens it, its page says.</summary>
[HtmlTargetElement("details")]
public sealed class OpenFold : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public required ViewContext ViewContext { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (
            ViewContext.ViewData.ModelState.ErrorCount > 0
            && (await output.GetChildContentAsync()).GetContent().Contains(RowParts.ErrorClass, StringComparison.Ordinal)
        )
        {
            output.Attributes.SetAttribute("open", "open");
        }
    }
}
