using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Web;

/// <summary>Which page of a list is asked for: from 1 up, 1–200 rows a page, 50 if nothing is said.</summary>
public readonly record struct Paging(int Page, int PageSize)
{
    public const int Largest = 200;
    public const int Usual = 50;
    private const int LastPage = 1_000_000;

    public int Skip => (Page - 1) * PageSize;

    public static Result<Paging> Of(int? page, int? pageSize) =>
        (page ?? 1, pageSize ?? Usual) switch
        {
            (< 1 or > LastPage, _) => Refusal.Field("page", "field.outside", 1, LastPage),
            (_, < 1 or > Largest) => Refusal.Field("pageSize", "field.outside", 1, Largest),
            var (number, size) => new Paging(number, size),
        };
}

/// <summary>One page of a list. <see cref="Page"/> counts from 1; <see cref="PageSize"/> is at most 200; <see cref="Total"/> counts all that match.</summary>
public sealed record Paged<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total);

/// <summary>A whole list.</summary>
public sealed record Listed<T>(IReadOnlyList<T> Items);
