using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;grounds&gt;</c>: what a decision or a recommendation rests on; holds <c>&lt;ground&gt;</c> rows.</summary>
[HtmlTargetElement("grounds")]
public sealed class Grounds : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("ul", "grounds plain");
}
