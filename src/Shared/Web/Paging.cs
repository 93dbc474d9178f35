using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Web;

/// <summary>Which page of a list is asked for: from 1 up, 1–200 rows a page, 50 if nothing is said.</summary>
public readonly record struct Paging(int Page, int PageSize)
{
    public const int Largest = 200;
    public const int Usual = 50;

    public int Skip => (Page - 1) * PageSize;

    public static Result<Paging> Of(int? page, int? pageSize) =>
        (page ?? 1, pageSize ?? Usual) switch
        {
            (< 1 or > 1_000_000, _) => Refusal.Field("page", "field.unknown-value"),
            (_, < 1 or > Largest) => Refusal.Field("pageSize", "field.unknown-value"),
            var (number, size) => new Paging(number, size),
        };
}
