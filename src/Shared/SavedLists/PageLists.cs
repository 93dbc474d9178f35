using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.SavedLists;

/// <summary>The saved lists of the page that is being shown: what the filter found, for <see cref="SavedListsLine"/> to say.</summary>
/// <param name="Open">The one that the address names.</param>
internal sealed record PageLists(IReadOnlyList<MyLists.Line> Mine, MyLists.Line? Open, IReadOnlyDictionary<string, string[]> Filter)
{
    /// <summary>The word of the query that names a saved list: by its id, never by its filter, which may hold a name.</summary>
    public const string Word = "liste";

    public const string Act = "__List";
    public const string ActSave = "save";
    public const string ActRemove = "remove";
    public const string Name = "__ListName";

    /// <summary>What was wrong with the name under which a list was to be kept, and the name.</summary>
    public (string Text, string Name)? Refused { get; init; }

    public static PageLists? Of(HttpContext http) => http.Items[typeof(PageLists)] as PageLists;

    public void Show(HttpContext http) => http.Items[typeof(PageLists)] = this;

    public static string Address(HttpRequest request, Guid id) => $"{request.Path}?{Word}={EntityId.Text(id)}";
}
