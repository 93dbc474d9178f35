using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Programmes.Pages.Source;

/// <summary>Where the rules come from: every sentence by its id, at its own anchor. Source chips lead here.</summary>
[Allow(Role.Pedagogue, Role.Lead, Role.Administrator, Role.Controller, Role.Observer)]
public sealed class IndexModel : PageModel
{
    public string OwnRule { get; } = SourceBook.OwnRule;

    /// <summary>The documents by letter, each with the ids of its sentences.</summary>
    public IReadOnlyList<(string Letter, IReadOnlyList<string> Ids)> Documents { get; } =
    [.. SourceBook.Documents.Select(d => (d.Letter, (IReadOnlyList<string>)[.. d.Ids]))];
}
