using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Tests.Toy;

namespace BarnetIMidten.Shared.Tests.Pipeline;

/// <summary>Requests that carry an <c>Idempotency-Key</c>.</summary>
public sealed class AnswersTests
{
    private static readonly byte[] Asked = new byte[32];
    private static readonly byte[] AskedOtherwise = [.. Enumerable.Repeat((byte)1, 32)];
    private readonly Caller lead = Kernel.Somebody(Role.Lead);

    [Fact]
    public async Task The_same_request_again_gives_the_first_answer_and_does_nothing()
    {
        await using var kernel = Kernel.New();
        var first = (await Put(kernel)).Value;
        Assert.Equal(first, (await Put(kernel)).Value);
        Assert.Equal("told", first.Secret);
        Assert.Equal(1L, Notes(kernel));
    }

    [Fact]
    public async Task An_answer_that_is_given_again_is_a_look_at_the_same_person()
    {
        await using var kernel = Kernel.New();
        var note = (await Put(kernel)).Value;
        await Put(kernel);
        Assert.Equal(
            $"Create purpose.toy-put {note.Id:N} ok, Read purpose.toy-put {note.Id:N} ok",
            kernel.Ask<string>("SELECT group_concat(concat_ws(' ', action, purpose, subject_id, outcome), ', ') FROM kernel_audit")
        );
    }

    [Fact]
    public async Task A_key_that_was_used_is_refused_whatever_the_new_body_holds()
    {
        await using var kernel = Kernel.New();
        await Put(kernel);
        Assert.Equal("idempotency.key-reused", (await Put(kernel, digest: AskedOtherwise, shelf: "")).Refusal!.Code);
        Assert.Equal("request.invalid", (await Put(kernel, "another key", shelf: "")).Refusal!.Code);
    }

    [Fact]
    public async Task A_refusal_that_counts_is_not_remembered_either()
    {
        await using var kernel = Kernel.New();
        var call = new CallContext { Caller = Kernel.Somebody(Role.System), Repeatable = new RepeatableRequest("key", Asked) };
        await kernel.Send(new TryLock.Command(), call);
        await kernel.Send(new TryLock.Command(), call);
        Assert.Equal((2L, 0L), (Notes(kernel), kernel.Ask<long>("SELECT COUNT(*) FROM kernel_answer")));
    }

    [Fact]
    public async Task Ten_at_the_same_time_have_one_effect_and_one_answer()
    {
        await using var kernel = Kernel.New();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(() => Put(kernel))));
        Assert.Single(answers.Select(a => a.Value).Distinct());
        Assert.Equal(1L, Notes(kernel));
    }

    [Fact]
    public async Task The_same_key_for_another_request_is_refused_and_changes_nothing()
    {
        await using var kernel = Kernel.New();
        await Put(kernel);
        var refusal = (await Put(kernel, digest: AskedOtherwise)).Refusal!;
        Assert.Equal((RefusalKind.Conflict, "idempotency.key-reused"), (refusal.Kind, refusal.Code));
        Assert.Equal(1L, Notes(kernel));
    }

    [Fact]
    public async Task Another_key_another_user_and_another_municipality_are_apart()
    {
        await using var kernel = Kernel.New();
        var answers = new[]
        {
            await Put(kernel),
            await Put(kernel, "another key"),
            await Put(kernel, caller: Kernel.Somebody(Role.Lead)),
            await Put(kernel, caller: lead with { Municipality = Kernel.Koege }),
        };
        Assert.Equal(4, answers.Select(a => a.Value.Id).Distinct().Count());
        Assert.Equal(3L, Notes(kernel));
    }

    [Fact]
    public async Task A_refusal_is_not_remembered()
    {
        await using var kernel = Kernel.New();
        Assert.Equal("toy.locked", (await Put(kernel, shelf: OnNotePut.Locked)).Refusal!.Code);
        Assert.Equal("A", (await Put(kernel)).Value.Shelf);
    }

    [Fact]
    public async Task A_fault_is_not_remembered()
    {
        await using var kernel = Kernel.New();
        await Assert.ThrowsAsync<InvalidOperationException>(() => Put(kernel, shelf: OnNotePut.Broken));
        Assert.Equal("A", (await Put(kernel)).Value.Shelf);
    }

    [Theory]
    [InlineData(48 * 3600, 1)]
    [InlineData((48 * 3600) + 1, 2)]
    public async Task An_answer_is_remembered_for_forty_eight_hours(int seconds, int effects)
    {
        await using var kernel = Kernel.New();
        await Put(kernel);
        kernel.Clock.Pass(TimeSpan.FromSeconds(seconds));
        await Put(kernel);
        Assert.Equal((long)effects, Notes(kernel));
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_answer"));
    }

    [Fact]
    public async Task What_is_older_is_forgotten_when_something_new_is_remembered()
    {
        await using var kernel = Kernel.New();
        await Put(kernel);
        kernel.Clock.Pass(TimeSpan.FromHours(49));
        await Put(kernel, "another key");
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_answer"));
    }

    [Fact]
    public async Task An_answer_survives_the_process()
    {
        await using var kernel = Kernel.New();
        var first = (await Put(kernel)).Value;
        await using var next = Kernel.On(kernel.Folder);
        Assert.Equal(first, (await Put(next)).Value);
    }

    private Task<Result<NoteAnswer>> Put(
        Kernel kernel,
        string key = "key",
        byte[]? digest = null,
        Caller? caller = null,
        string shelf = "A"
    ) =>
        kernel.Send(
            new PutNote.Command(new PutNote.Body(shelf, "told")),
            new CallContext { Caller = caller ?? lead, Repeatable = new RepeatableRequest(key, digest ?? Asked) }
        );

    private static long Notes(Kernel kernel) => kernel.Ask<long>("SELECT COUNT(*) FROM toy_note");
}
