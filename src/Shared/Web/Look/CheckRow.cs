using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;check-row for="Input.AgreedWithParents" label="visit.agreed" /&gt;</c>: one yes. Not pressed is no.</summary>
[HtmlTargetElement("check-row")]
public sealed class CheckRow(Phrasebook texts) : Row(texts)
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = ReadField();
        var parts = Parts(field);
        output.Become("div", field.IsWrong ? "see bare form-group field form-error" : "see bare");
        output.Content.Put(SeeParts.Head(field, parts, "true", null, Required)).Put(parts.HintLine).Put(parts.ErrorLine);
    }
}
