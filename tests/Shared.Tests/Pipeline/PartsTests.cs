using BarnetIMidten.Shared.Tests.Toy;

namespace BarnetIMidten.Shared.Tests.Pipeline;

public sealed class PartsTests
{
    [Fact]
    public async Task Each_part_begins_with_nothing_loaded_and_the_whole_keeps_nothing()
    {
        await using var kernel = Kernel.New();
        var loaded = (await kernel.Send(new PutMany.Command([.. Enumerable.Range(0, 40).Select(i => $"shelf {i}")]))).Value;
        Assert.Equal([.. Enumerable.Repeat(2, 40), 0], loaded);
        Assert.Equal(40L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
    }

    [Fact]
    public async Task The_parts_are_one_change_and_a_refused_one_undoes_them_all()
    {
        await using var kernel = Kernel.New();
        Assert.Equal("toy.locked", (await kernel.Send(new PutMany.Command(["A", "B", ""]))).Refusal!.Code);
        Assert.Equal("0 0", kernel.Ask<string>("SELECT (SELECT COUNT(*) FROM toy_note) || ' ' || (SELECT COUNT(*) FROM toy_box)"));
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_audit"));
    }

    [Fact]
    public async Task Everybody_whom_it_was_about_stands_in_the_log()
    {
        await using var kernel = Kernel.New();
        await kernel.Send(new PutMany.Command(["A", "B"]));
        Assert.Equal(
            2L,
            kernel.Ask<long>(
                "SELECT COUNT(*) FROM toy_note JOIN kernel_audit ON subject_id = lower(replace(id, '-', '')) WHERE action = 'Create' AND outcome = 'ok'"
            )
        );
        Assert.Equal(3L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_audit"));
    }
}
