using System.Text;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.SavedLists;

namespace BarnetIMidten.Shared.Tests.SavedLists;

public sealed class SavedListTests
{
    private const string Page = "/henvisninger";
    private static readonly Caller Hanne = Kernel.Somebody(Role.Lead);

    [Fact]
    public async Task A_filter_is_kept_under_a_name_and_the_same_name_again_is_the_same_list()
    {
        await using var kernel = Kernel.New();
        var first = (await Save(kernel, Hanne, "Mine ventende", ("status", "received"))).Value;
        var again = (await Save(kernel, Hanne, " mine VENTENDE ", ("status", "screened"))).Value;

        Assert.Equal(first, again);
        var list = Assert.Single(await Lists(kernel, Hanne));
        Assert.Equal(["screened"], list.Filter["status"]);
    }

    [Fact]
    public async Task The_name_that_was_searched_for_lies_sealed()
    {
        await using var kernel = Kernel.New();
        await Save(kernel, Hanne, "Familien Kanariefugl", ("Search", "Kanariefugl"));

        foreach (var file in Directory.GetFiles(kernel.Folder.Path, "0183.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.DoesNotContain("Kanariefugl", Encoding.UTF8.GetString(bytes.ToArray()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_else_sees_it_or_removes_it()
    {
        await using var kernel = Kernel.New();
        var list = (await Save(kernel, Hanne, "Mine ventende", ("status", "received"))).Value;
        foreach (var other in (Caller[])[Kernel.Somebody(Role.Lead), Hanne with { Municipality = Kernel.Koege }])
        {
            Assert.Empty(await Lists(kernel, other));
            await kernel.Send(new RemoveList.Command(list), CallContext.For(other));
        }

        Assert.Single(await Lists(kernel, Hanne));
        await kernel.Send(new RemoveList.Command(list), CallContext.For(Hanne));
        Assert.Empty(await Lists(kernel, Hanne));
    }

    [Fact]
    public async Task A_list_needs_a_name_and_a_filter_and_there_are_twelve_at_most()
    {
        await using var kernel = Kernel.New();
        Assert.Equal("name=field.required", await Refused(kernel, " ", ("status", "received")));
        Assert.Equal("name=field.too-long", await Refused(kernel, new string('x', SavedList.LongestName + 1), ("status", "received")));
        Assert.Equal("filter=saved-list.nothing", await Refused(kernel, "Alle"));
        Assert.Equal("filter=field.too-long", await Refused(kernel, "Alle", ("Search", new string('x', 1001))));
        for (var i = 0; i < SavedList.Most; i++)
        {
            Assert.Null((await Save(kernel, Hanne, $"Liste {i}", ("status", "received"))).Refusal);
        }

        Assert.Equal("saved-list.too-many", (await Save(kernel, Hanne, "En til", ("status", "received"))).Refusal!.Code);
        Assert.Null((await Save(kernel, Hanne, "Liste 3", ("status", "screened"))).Refusal);
    }

    private static async Task<string> Refused(Kernel kernel, string name, params (string, string)[] filter)
    {
        var field = Assert.Single((await Save(kernel, Hanne, name, filter)).Refusal!.Fields);
        return $"{field.Field}={field.Code}";
    }

    private static Task<Result<Guid>> Save(Kernel kernel, Caller who, string name, params (string Name, string Value)[] filter) =>
        kernel.Send(
            new SaveList.Command(Page, name, filter.ToDictionary(f => f.Name, f => new[] { f.Value }, StringComparer.Ordinal)),
            CallContext.For(who)
        );

    private static async Task<IReadOnlyList<MyLists.Line>> Lists(Kernel kernel, Caller who) =>
        (await kernel.Send(new MyLists.Query(Page), CallContext.For(who))).Value.Lists;
}
