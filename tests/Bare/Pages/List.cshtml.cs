using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Bare.Pages;

/// <summary>Fifty rows of the database on a page of about the wanted size.</summary>
public sealed class ListModel(IConfiguration configuration) : PageModel
{
    private const int Shown = 50;
    private const int BytesOfARow = 70;

    public IReadOnlyList<CaseRows.Row> Rows { get; private set; } = [];

    /// <summary>What fills a row up.</summary>
    public string Rest { get; private set; } = "";

    public void OnGet()
    {
        Rows = CaseRows.Newest(configuration["file"]!, Shown);
        Rest = new string('x', Math.Max(0, configuration.GetValue("bytes", 20_000) / Shown - BytesOfARow));
    }
}
