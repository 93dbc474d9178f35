using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Bare.Pages;

/// <summary>A page of about the wanted size, from rows in memory.</summary>
public sealed class IndexModel(IConfiguration configuration) : PageModel
{
    private const int BytesARow = 150;

    public sealed record Row(int Number, DateOnly Day, string Text);

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public void OnGet() =>
        Rows = [
            .. Enumerable
                .Range(1, configuration.GetValue("bytes", 20_000) / BytesARow)
                .Select(n => new Row(
                    n,
                    new DateOnly(2026, 1, 1).AddDays(n),
                    "Billeder ved spisebordet, to siders læsning, samme rækkefølge hver morgen, rolig start efter pausen"
                )),
        ];
}
