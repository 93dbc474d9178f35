using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary><c>&lt;window-bar from="w.First" to="w.Last" today="Model.Today" booster="true" /&gt;</c>: where a window lies, and today on it.
/// The words "kan holdes 12.–26. maj" stand before it on the page.</summary>
[HtmlTargetElement("window-bar", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WindowBar(Phrasebook texts) : TagHelper
{
    public required DateOnly From { get; set; }

    /// <summary>The last day, included.</summary>
    public required DateOnly To { get; set; }

    public required DateOnly Today { get; set; }

    public bool Booster { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var bar = WindowGeometry.Of(From, To, Today);
        var both = DanishFormat.Range(From, To, Today);
        output.Become("svg", "pic");
        output.Attributes.SetAttribute("height", "58");
        output.Attributes.SetAttribute("role", "img");
        output.Attributes.SetAttribute("aria-label", texts["look.window", both, DanishFormat.DateInYear(Today, Today)]);
        output.Content.Put(Svg.Box("rail", 0, 26, 100, 6, 3)).Put(Svg.Box(Booster ? "boost" : "win", bar.Start, 20, bar.Width, 18, 3));
        output.Content.Put(Svg.Upright("today", bar.Today, 14, 42)).Put(Svg.Dot("today-dot", bar.Today, 14, 4));
        output.Content.Put(Svg.Text("today-text", bar.Today, 6, texts["look.today"], Svg.Within(bar.Today, 8)));
        var (first, last) = (DanishFormat.DateInYear(From, Today), DanishFormat.DateInYear(To, Today));
        if (bar.HasRoomFor(first, last))
        {
            output.Content.Put(Svg.Text("strong", bar.Start, 56, first)).Put(Svg.Text("strong", bar.End, 56, last, Anchor.End));
        }
        else
        {
            var middle = bar.Start + (bar.Width / 2);
            output.Content.Put(Svg.Text("strong", middle, 56, both, Svg.Within(middle, WindowGeometry.WidthOf(both) / 2)));
        }
    }
}
