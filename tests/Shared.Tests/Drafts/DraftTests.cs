using System.Text;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Tests.Drafts;

public sealed class DraftTests
{
    private const string Form = "/forloeb/0123/besoeg/nyt";
    private static readonly Caller Mette = Kernel.Somebody(Role.Pedagogue);

    [Fact]
    public async Task What_was_written_is_found_again_and_may_be_thrown_away()
    {
        await using var kernel = Kernel.New();
        await Keep(kernel, Mette, "Alma sov hele natten");

        Assert.Equal("Alma sov hele natten", await Found(kernel, Mette));
        var mine = (await kernel.Send(new MyDrafts.Query(), CallContext.For(Mette))).Value.Drafts;
        Assert.Equal([("draft.visit", "Alma · F-1", Form)], mine.Select(d => (d.Name, d.About!, d.Href)));

        for (var i = 0; i < 2; i++)
        {
            Assert.Null((await kernel.Send(new DiscardDraft.Command(Form), CallContext.For(Mette))).Refusal);
            Assert.Null(await Found(kernel, Mette));
        }
    }

    [Fact]
    public async Task It_lies_sealed_and_its_address_is_not_told()
    {
        await using var kernel = Kernel.New();
        await Keep(kernel, Mette, "Alma sov hele natten");

        foreach (var file in Directory.GetFiles(kernel.Folder.Path, "0183.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await open.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            var text = Encoding.UTF8.GetString(bytes.ToArray());
            foreach (var told in (string[])["Alma", "hele natten", "besoeg/nyt", "draft.visit", "Input.Handover"])
            {
                Assert.DoesNotContain(told, text, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_draft_that_is_moved_to_another_users_row_does_not_open()
    {
        await using var kernel = Kernel.New();
        var ali = Kernel.Somebody(Role.Pedagogue);
        await Keep(kernel, Mette, "Alma sov hele natten");
        await Keep(kernel, ali, "Bo");
        kernel.Tamper("UPDATE desk_draft SET written = (SELECT written FROM desk_draft ORDER BY id LIMIT 1)");

        await Assert.ThrowsAsync<SealBrokenException>(() => Found(kernel, ali));
    }

    [Fact]
    public async Task Nobody_but_its_writer_finds_it_or_throws_it_away_in_whatever_municipality()
    {
        await using var kernel = Kernel.New();
        await Keep(kernel, Mette, "Alma sov hele natten");

        foreach (
            var other in (Caller[])
                [
                    Kernel.Somebody(Role.Pedagogue),
                    Kernel.Somebody(Role.Lead),
                    Kernel.Somebody(Role.Administrator),
                    Mette with
                    {
                        Municipality = Kernel.Koege,
                    },
                ]
        )
        {
            Assert.Null(await Found(kernel, other));
            Assert.Empty((await kernel.Send(new MyDrafts.Query(), CallContext.For(other))).Value.Drafts);
            await kernel.Send(new DiscardDraft.Command(Form), CallContext.For(other));
        }

        Assert.Equal("Alma sov hele natten", await Found(kernel, Mette));
    }

    [Fact]
    public async Task Of_two_windows_the_one_that_has_not_seen_the_others_words_gives_way_until_she_asks_for_it()
    {
        await using var kernel = Kernel.New();
        var (first, second) = (Pen.New(0), Pen.New(0));

        Assert.True((await Keep(kernel, Mette, "et", first)).Kept);
        kernel.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.False((await Keep(kernel, Mette, "to", second)).Kept);
        Assert.True((await Keep(kernel, Mette, "et, to", first)).Kept);
        Assert.Equal("et, to", await Found(kernel, Mette));

        kernel.Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.True((await Keep(kernel, Mette, "to", second, pausing: false)).Kept);
        Assert.False((await Keep(kernel, Mette, "et, to, tre", first)).Kept);
        Assert.Equal("to", await Found(kernel, Mette));
    }

    [Fact]
    public async Task A_window_that_was_filled_from_the_draft_takes_it_over()
    {
        await using var kernel = Kernel.New();
        var saved = (await Keep(kernel, Mette, "et", Pen.New(0))).SavedAt;
        kernel.Clock.Pass(TimeSpan.FromSeconds(1));

        Assert.True((await Keep(kernel, Mette, "et, to", Pen.New(saved.ToUnixTimeMilliseconds()))).Kept);
    }

    [Fact]
    public async Task It_is_kept_for_thirty_days_after_its_last_word_and_is_gone_at_the_next_write_of_anybodys()
    {
        await using var kernel = Kernel.New();
        await Keep(kernel, Mette, "Alma sov hele natten");

        kernel.Clock.Pass(Draft.Kept);
        Assert.Equal("Alma sov hele natten", await Found(kernel, Mette));
        kernel.Clock.Pass(TimeSpan.FromMilliseconds(1));
        Assert.Null(await Found(kernel, Mette));
        Assert.Empty((await kernel.Send(new MyDrafts.Query(), CallContext.For(Mette))).Value.Drafts);

        await Keep(kernel, Kernel.Somebody(Role.Lead), "Noget andet");
        Assert.Equal(1L, kernel.Ask<long>("SELECT COUNT(*) FROM desk_draft"));
    }

    [Fact]
    public async Task The_log_of_use_gets_one_row_when_it_is_begun_and_one_when_it_is_thrown_away()
    {
        await using var kernel = Kernel.New();
        var subject = Guid.CreateVersion7();
        foreach (var text in (string[])["A", "Al", "Alma"])
        {
            await Keep(kernel, Mette, text, subject: subject);
            await Found(kernel, Mette);
        }

        await kernel.Send(new DiscardDraft.Command(Form), CallContext.For(Mette));

        Assert.Equal(2L, kernel.Ask<long>("SELECT COUNT(*) FROM kernel_audit"));
        Assert.Equal(
            2L,
            kernel.Ask<long>($"SELECT COUNT(*) FROM kernel_audit WHERE subject_id = '{subject:N}' AND purpose = 'purpose.draft'")
        );
        Assert.Equal(nameof(AuditAction.Create), kernel.Ask<string>("SELECT action FROM kernel_audit ORDER BY sequence LIMIT 1"));
    }

    [Fact]
    public async Task The_oldest_gives_way_beyond_the_most_and_what_is_too_long_is_refused()
    {
        await using var kernel = Kernel.New();
        for (var i = 0; i <= Draft.Most + 1; i++)
        {
            kernel.Clock.Pass(TimeSpan.FromSeconds(1));
            await Keep(kernel, Mette, "x", address: $"{Form}/{i}");
        }

        Assert.Null(await Found(kernel, Mette, $"{Form}/0"));
        Assert.Equal("x", await Found(kernel, Mette, $"{Form}/{Draft.Most + 1}"));

        var tooLong = await kernel.Send(Command(Form, new string('x', Written.Longest), default, false, null), CallContext.For(Mette));
        Assert.Equal("draft.too-long", Assert.Single(tooLong.Refusal!.Fields).Code);
    }

    [Fact]
    public async Task A_form_in_steps_keeps_what_the_other_steps_have_sent()
    {
        await using var kernel = Kernel.New();
        await Step(["Input.Child"], ("Input.Child.Name", "Alma"), ("Input.Child.Twin", "true"));
        await Step(["Input.Childcare", "Input.Guardians"], ("Input.Guardians[0].Name", "Bo"), ("Input.At", "3"));
        await Step(["Input.Child"], ("Input.Child.Name", "Villads"));

        Assert.Equal(
            [("Input.At", "3"), ("Input.Child.Name", "Villads"), ("Input.Guardians[0].Name", "Bo")],
            (await Fields()).OrderBy(f => f.Item1, StringComparer.Ordinal)
        );

        var tooLong = await Step(["Input.Concern"], ("Input.Concern", new string('x', Written.Longest - 20)));
        Assert.Equal("draft.too-long", Assert.Single(tooLong.Refusal!.Fields).Code);
        Assert.DoesNotContain("Input.Concern", (await Fields()).Select(f => f.Item1));

        Task<Result<KeepDraft.Answer>> Step(string[] parts, params (string Name, string Value)[] sent) =>
            kernel.Send(
                new KeepDraft.Command(
                    new Written(Form, "draft.visit", null, sent.ToDictionary(s => s.Name, s => new[] { s.Value }, StringComparer.Ordinal)),
                    parts,
                    null,
                    default,
                    Pausing: false
                ),
                CallContext.For(Mette)
            );

        async Task<IEnumerable<(string, string)>> Fields() =>
            (await kernel.Send(new FindDraft.Query(Form), CallContext.For(Mette))).Value.Draft!.Fields.Select(f =>
                (f.Key, f.Value.Single())
            );
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x.y")]
    [InlineData("0123456789abcdef0123456789abcdef.-1")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public void A_pen_that_cannot_be_read_is_nobodys(string? text) => Assert.Equal(default, Pen.Read(text));

    [Fact]
    public void A_pen_is_read_as_it_was_written()
    {
        var pen = Pen.New(1_779_000_000_000);
        Assert.Equal(pen, Pen.Read(pen.ToString()));
    }

    private static async Task<KeepDraft.Answer> Keep(
        Kernel kernel,
        Caller writer,
        string text,
        Pen pen = default,
        bool pausing = true,
        Guid? subject = null,
        string address = Form
    ) => (await kernel.Send(Command(address, text, pen, pausing, subject), CallContext.For(writer))).Value;

    private static KeepDraft.Command Command(string address, string text, Pen pen, bool pausing, Guid? subject) =>
        new(
            new Written(
                address,
                "draft.visit",
                "Alma · F-1",
                new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Input.Handover"] = [text] }
            ),
            Parts: null,
            subject,
            pen,
            pausing
        );

    private static async Task<string?> Found(Kernel kernel, Caller reader, string address = Form) =>
        (await kernel.Send(new FindDraft.Query(address), CallContext.For(reader))).Value.Draft?.Fields["Input.Handover"].Single();
}
