using Microsoft.AspNetCore.Razor.TagHelpers;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>What a status means; the word always says it too.</summary>
public enum StatusKind
{
    Quiet,
    Info,
    Good,
    Warn,
    Bad,
}

/// <summary><c>&lt;status-tag kind="Good"&gt;Klar til afgørelse&lt;/status-tag&gt;</c>.</summary>
[HtmlTargetElement("status-tag")]
public sealed class StatusTag : TagHelper
{
    public StatusKind Kind { get; set; }

    /// <summary>How it looks, for a list that shows it fifty times: a tag helper each would cost more than the rest of the row.</summary>
    public static string ClassOf(StatusKind kind) =>
        kind switch
        {
            StatusKind.Info => "badge badge-info",
            StatusKind.Good => "badge badge-success",
            StatusKind.Warn => "badge badge-warning",
            StatusKind.Bad => "badge badge-error",
            _ => "quiet",
        };

    public override void Process(TagHelperContext context, TagHelperOutput output) => output.Become("span", ClassOf(Kind));
}
