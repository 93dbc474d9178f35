using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Tests.Toy;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Pipeline;

public sealed class PipelineTests
{
    private const string Log =
        "SELECT coalesce(group_concat(concat_ws(' ', role, action, purpose, outcome), ', '), '') FROM (SELECT * FROM kernel_audit ORDER BY sequence)";

    [Fact]
    public async Task A_command_its_fact_and_its_row_in_the_log_are_kept_together()
    {
        await using var kernel = Kernel.New();
        var note = await kernel.Put("A", "told");

        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_box"));
        Assert.Equal("Lead Create purpose.toy-put ok", kernel.Ask<string>(Log));
        Assert.Equal(note.Id.ToString("N"), kernel.Ask<string>("SELECT subject_id FROM kernel_audit"));
    }

    [Fact]
    public async Task Nobody_is_turned_away_and_leaves_nothing()
    {
        await using var kernel = Kernel.New();
        var result = await kernel.Send(new PutNote.Command(new PutNote.Body("A")), new CallContext());

        Assert.Same(Refusal.Unauthenticated, result.Refusal);
        Assert.Equal("0 ", kernel.Ask<string>($"SELECT (SELECT COUNT(*) FROM toy_note) || ' ' || ({Log})"));
    }

    [Fact]
    public async Task Who_may_not_is_refused_before_anything_is_looked_at_and_it_is_logged()
    {
        await using var kernel = Kernel.New();
        var command = await kernel.Send(new PutNote.Command(new PutNote.Body(null)), Role.Observer);
        var query = await kernel.Send(new ReadNote.Query(Guid.Empty), Role.Observer);

        Assert.Same(Refusal.Forbidden, command.Refusal);
        Assert.Same(Refusal.Forbidden, query.Refusal);
        Assert.Equal(
            "Observer Refused purpose.toy-put caller.not-allowed, Observer Refused purpose.toy-read caller.not-allowed",
            kernel.Ask<string>(Log)
        );
        Assert.Equal(1L, kernel.Ask<long>($"SELECT COUNT(*) FROM kernel_audit WHERE subject_id = '{Guid.Empty:N}'"));
    }

    [Theory]
    [InlineData(null, null, "shelf=field.required")]
    [InlineData("   ", null, "shelf=field.required")]
    [InlineData("a shelf with a very long name", null, "shelf=field.too-long")]
    [InlineData("A", "B3,,IF1,", "riskFactors[1].code=field.required, riskFactors[3].code=field.required")]
    public async Task A_wrong_shape_is_said_at_its_field_and_leaves_nothing(string? shelf, string? codes, string faults)
    {
        await using var kernel = Kernel.New();
        var labels = codes?.Split(',').Select(c => new PutNote.Label(c)).ToList();
        var refusal = (await kernel.Send(new PutNote.Command(new PutNote.Body(shelf, RiskFactors: labels)))).Refusal!;

        Assert.Equal(RefusalKind.Invalid, refusal.Kind);
        Assert.Equal(faults, string.Join(", ", refusal.Fields.Select(f => $"{f.Field}={f.Code}")));
        Assert.Equal("0 ", kernel.Ask<string>($"SELECT (SELECT COUNT(*) FROM toy_note) || ' ' || ({Log})"));
    }

    [Fact]
    public async Task The_arguments_of_a_fault_reach_its_text()
    {
        await using var kernel = Kernel.New();
        var refusal = (await kernel.Send(new PutNote.Command(new PutNote.Body(new string('x', 21))))).Refusal!;
        Assert.Equal([20], Assert.Single(refusal.Fields).Arguments);
    }

    [Fact]
    public async Task A_refused_command_leaves_its_row_in_the_log_and_nothing_else()
    {
        await using var kernel = Kernel.New();
        var refusal = (await kernel.Send(new PutNote.Command(new PutNote.Body(OnNotePut.Locked)))).Refusal!;

        Assert.Equal((RefusalKind.Conflict, "toy.locked"), (refusal.Kind, refusal.Code));
        Assert.Equal("0 0", kernel.Ask<string>("SELECT (SELECT COUNT(*) FROM toy_note) || ' ' || (SELECT COUNT(*) FROM toy_box)"));
        Assert.Equal("Lead Refused purpose.toy-put toy.locked", kernel.Ask<string>(Log));
    }

    [Fact]
    public async Task A_reaction_that_breaks_takes_the_whole_command_with_it()
    {
        await using var kernel = Kernel.New();
        await Assert.ThrowsAsync<InvalidOperationException>(() => kernel.Send(new PutNote.Command(new PutNote.Body(OnNotePut.Broken))));

        Assert.Equal(
            "0 0 ",
            kernel.Ask<string>($"SELECT (SELECT COUNT(*) FROM toy_note) || ' ' || (SELECT COUNT(*) FROM toy_box) || ' ' || ({Log})")
        );
        await kernel.Put("A");
    }

    [Fact]
    public async Task Two_at_once_never_pass_a_limit()
    {
        await using var kernel = Kernel.New();
        var results = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => kernel.Send(new PutNote.Command(new PutNote.Body("A")))))
        );

        Assert.Equal(PutNote.Places, results.Count(r => r.Refusal is null));
        Assert.All(results.Where(r => r.Refusal is not null), r => Assert.Equal("toy.shelf-full", r.Refusal!.Code));
        Assert.Equal((long)PutNote.Places, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
        Assert.Equal(11L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_audit WHERE action = 'Refused'"));
    }

    [Fact]
    public async Task Two_at_once_never_lose_an_update()
    {
        await using var kernel = Kernel.New();
        var note = await kernel.Put("A");
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => Move(i))));

        Assert.Single(results, r => r.Refusal is null);
        Assert.All(results.Where(r => r.Refusal is not null), r => Assert.Same(Refusal.Stale, r.Refusal));
        Assert.Equal(2, kernel.Ask<long>("SELECT version FROM toy_note"));

        Task<Result<NoteAnswer>> Move(int i) =>
            kernel.Send(
                new MoveNote.Command(note.Id, $"{i}"),
                new CallContext { Caller = Kernel.Somebody(Role.Lead), IfMatch = [Conditions.EntityTag(note.Version)] }
            );
    }

    [Fact]
    public async Task A_look_at_a_person_is_on_disk_before_it_is_answered()
    {
        await using var kernel = Kernel.New();
        var note = await kernel.Put("A");
        var call = CallContext.For(Kernel.Somebody(Role.Pedagogue));
        call.StatedPurpose = "mødet i morgen";
        await kernel.Send(new ReadNote.Query(note.Id), call);

        Assert.Equal("Lead Create purpose.toy-put ok, Pedagogue Read purpose.toy-read ok", kernel.Ask<string>(Log));
        Assert.Equal(
            2L,
            kernel.Ask<long>("SELECT COUNT(*) FROM kernel_audit WHERE subject_id = (SELECT lower(replace(id, '-', '')) FROM toy_note)")
        );
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_audit WHERE criterion IS NOT NULL AND stated_purpose IS NOT NULL"));
    }

    [Fact]
    public async Task A_look_for_what_is_not_there_is_logged_as_refused()
    {
        await using var kernel = Kernel.New();
        Assert.Same(Refusal.NotFound, (await kernel.Send(new ReadNote.Query(Guid.CreateVersion7()))).Refusal);
        Assert.Equal("Lead Refused purpose.toy-read record.not-found", kernel.Ask<string>(Log));
    }

    [Fact]
    public async Task A_look_that_shows_no_person_leaves_no_row_and_tracks_nothing()
    {
        await using var kernel = Kernel.New();
        await kernel.Put("A");
        Assert.Equal(new CountNotes.Counted(1, 0), (await kernel.Send(new CountNotes.Query(), Role.Observer)).Value);
        Assert.Equal("Lead Create purpose.toy-put ok", kernel.Ask<string>(Log));
    }

    [Fact]
    public async Task A_refusal_that_counts_keeps_what_was_done()
    {
        await using var kernel = Kernel.New();
        await kernel.Send(new TryLock.Command(), Role.System);
        Assert.Equal("tries", kernel.Ask<string>("SELECT shelf FROM toy_note"));
        Assert.Equal("System Refused purpose.toy-put toy.locked", kernel.Ask<string>(Log));
    }

    [Fact]
    public async Task A_rehearsal_succeeds_and_leaves_its_row_in_the_log_alone_as_the_look_that_it_was()
    {
        await using var kernel = Kernel.New();
        Assert.Equal(1, (await kernel.Send(new RehearseNote.Command())).Value);
        Assert.Equal(0L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
        Assert.Equal("Lead Read purpose.toy-put ok", kernel.Ask<string>(Log));
    }

    [Fact]
    public async Task Each_message_has_a_scope_of_its_own()
    {
        await using var kernel = Kernel.New();
        await using var scope = kernel.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.For(Kernel.Somebody(Role.Lead)));
        var dispatcher = scope.ServiceProvider.GetRequiredService<Dispatcher>();

        await dispatcher.Send(new PutNote.Command(new PutNote.Body(OnNotePut.Locked)));
        await dispatcher.Send(new PutNote.Command(new PutNote.Body("A")));
        Assert.Equal(1, (await dispatcher.Send(new CountNotes.Query())).Value.Notes);
        Assert.Equal("A", kernel.Ask<string>("SELECT group_concat(shelf) FROM toy_note"));
    }
}
