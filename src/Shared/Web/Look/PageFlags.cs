using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>What a page tells its layout, through ViewData. The tag helpers set most of it.</summary>
public static class PageFlags
{
    /// <summary>Text of the browser's tab; <c>&lt;page-head&gt;</c> sets it.</summary>
    public const string Title = "Title";

    /// <summary>The grey line under the heading: whose the page is; <c>&lt;page-head&gt;</c> sets it.</summary>
    public const string Meta = "Meta";

    /// <summary>A form with its save bar in view: on a phone the menu makes room. <c>&lt;save-bar&gt;</c> sets it.</summary>
    public const string SaveBar = "SaveBar";

    /// <summary>The page was refused: the tab says so first. <c>&lt;error-summary&gt;</c> sets it.</summary>
    public const string HasErrors = "HasErrors";

    /// <summary>Language of the page's content (<c>ar</c>, <c>ur</c>) when it is another than that of the frame.</summary>
    public const string ContentLanguage = "ContentLanguage";

    /// <summary>Id of a form that answers with itself in the language that is posted as <c>til</c>: what is written in it outlives the change of language.</summary>
    public const string LanguageForm = "LanguageForm";

    /// <summary>The page's address opens it by itself: it is put into no link, nor sent anywhere.</summary>
    public const string HoldsSecret = "HoldsSecret";

    public static bool Flag(this ViewDataDictionary data, string name) => data[name] is true;
}
