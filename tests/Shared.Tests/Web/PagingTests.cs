using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Shared.Tests.Web;

public sealed class PagingTests
{
    [Theory]
    [InlineData(null, null, 1, 50, 0)]
    [InlineData(1, 200, 1, 200, 0)]
    [InlineData(3, 1, 3, 1, 2)]
    [InlineData(1_000_000, 200, 1_000_000, 200, 199_999_800)]
    public void A_page_is_asked_for_by_number_and_size(int? page, int? size, int number, int rows, int skip)
    {
        var paging = Paging.Of(page, size).Value;
        Assert.Equal((number, rows, skip), (paging.Page, paging.PageSize, paging.Skip));
    }

    [Theory]
    [InlineData(0, 50, "page")]
    [InlineData(-1, 50, "page")]
    [InlineData(1_000_001, 50, "page")]
    [InlineData(1, 0, "pageSize")]
    [InlineData(1, -5, "pageSize")]
    [InlineData(1, 201, "pageSize")]
    public void What_is_no_page_is_refused_at_its_field_with_what_may_stand_there(int? page, int? size, string field)
    {
        var fault = Assert.Single(Paging.Of(page, size).Refusal!.Fields);
        Assert.Equal((field, "field.outside"), (fault.Field, fault.Code));
        Assert.Equal([1, field == "page" ? 1_000_000 : 200], fault.Arguments);
    }
}
