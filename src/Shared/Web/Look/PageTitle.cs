using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>The text of the browser's tab: an error first (read aloud at once), then the page, then the house.</summary>
public static class PageTitle
{
    public static string Of(ViewDataDictionary data, PageFrame frame, Phrasebook texts)
    {
        var house = frame.MunicipalityName is { } municipality ? texts["layout.house", municipality] : texts["layout.product"];
        var title = data[PageFlags.Title] is string page ? texts["layout.title", page, house] : house;
        return data.Flag(PageFlags.HasErrors) ? texts["layout.title-error", title] : title;
    }
}
