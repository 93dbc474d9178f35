using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>What the memo says of the families: how many, against how many that were expected, from where and how they came.</summary>
internal sealed class StatusDraft
{
    private const int Decimals = 2;
    private const int InWords = 2;
    private const string Institutions = "daycare-institutions";
    private readonly MemoWriter writer;
    private readonly MemoCounts counts;
    private readonly RunningYears running;
    private readonly MemoDaycares daycares;
    private readonly IReadOnlyList<Told> years;
    private readonly ShownNumber institutions;

    public StatusDraft(MemoWriter writer, MemoCounts counts, RunningYears running)
    {
        (this.writer, this.counts, this.running) = (writer, counts, running);
        years = [.. counts.Years.Select(Tell)];
        daycares = running.Tells(Institutions, counts.ToTheDay.Families) ? counts.ToTheDay : counts.WholeYears;
        var families = SmallNumbers.Total(daycares.Families);
        var filter =
            daycares == counts.ToTheDay
                ? writer["memo.filter-all", counts.AsOf]
                : writer["memo.filter-whole-years", MemoWriter.Plain(counts.LastWhole)];
        institutions = Daycare(
            Institutions,
            SmallNumbers.MaySpread(daycares.Institutions, daycares.Families) ? daycares.Institutions : null,
            "memo.institutions"
        );
        _ = Daycare("dagpleje", daycares.Dagpleje ? 1 : 0, "memo.dagpleje");

        ShownNumber Daycare(string id, int? value, string definition) =>
            writer.Count(id, families is null ? null : value, definition, filter, families);
    }

    public IReadOnlyList<MemoLine> Lines() =>
        years.Count == 0 ? [writer.Line("memo.no-families")] : [.. years.TakeLast(InWords).Select(Line), .. Daycares(), .. Channels()];

    /// <summary>Year by year; what is withheld says so in its cell.</summary>
    public MemoTable? Table() =>
        years.Count == 0
            ? null
            : new MemoTable(
                writer["memo.years"],
                writer["memo.year"],
                [Column("started"), Column("ended"), Column("expected"), Column("share")],
                [
                    .. years.Select(y => new MemoRow(
                        MemoWriter.Plain(y.Year.Year),
                        [Cell(y, y.Started), Cell(y, y.Ended), Expected(y), Cell(y, y.Share)]
                    )),
                ]
            );

    /// <summary>Families against what was expected, of the years that are over.</summary>
    public IEnumerable<MemoLine> Deviations() =>
        from told in years
        where told is { Year.Over: true, Ended.Number.Value: not null, Expected.Number.Value: not null }
        let missing = (int)(told.Ended.Number.Value!.Value - told.Expected!.Number.Value!.Value)
        let apart = writer.Count(
            $"deviation-families-{told.Year.Year}",
            missing,
            "memo.deviation-families",
            writer["memo.filter-year", MemoWriter.Plain(told.Year.Year), counts.AsOf],
            told.Ended.Number.N
        ) with
        {
            Shown = DanishFormat.Number(Math.Abs(missing)),
        }
        select missing == 0
            ? writer.Line("memo.as-expected", told.Year.Year, told.Ended)
            : writer.Line(missing < 0 ? "memo.fewer-families" : "memo.more-families", told.Year.Year, told.Ended, told.Expected!, apart);

    private Told Tell(MemoYear year)
    {
        var filter = writer["memo.filter-year", MemoWriter.Plain(year.Year), counts.AsOf];
        var ended = Counted($"families-{year.Year}", year.Ended, "memo.families");
        var started = Counted($"started-{year.Year}", year.Started, "memo.started");
        var families = year.Expected is { } all ? SmallNumbers.Total(all) : null;
        var expected = writer.Count($"expected-{year.Year}", families, "memo.expected", filter);
        var share =
            ended.Number.N is { } n && families is { } of and > 0
                ? Math.Round((decimal)n / of, Decimals, MidpointRounding.AwayFromZero)
                : (decimal?)null;
        return new Told(
            year,
            Tells(started.Number.Id, year.Started) || Tells(ended.Number.Id, year.Ended),
            started,
            ended,
            year.Expected is null ? null : expected,
            writer.Share($"share-of-expected-{year.Year}", share, ended.Number.N, "memo.share", filter)
        );

        ShownNumber Counted(string id, int n, string definition)
        {
            var isTold = Tells(id, n);
            return writer.Count(id, isTold ? SmallNumbers.Total(n) : null, definition, filter, isFew: isTold);
        }

        bool Tells(string id, int n) => year.Over || running.Tells(id, n);
    }

    private MemoLine Line(Told told) =>
        !told.IsTold ? writer.Line("memo.line-running", told.Year.Year)
        : !told.Year.Over ? writer.Line("memo.line-so-far", told.Year.Year, counts.AsOf, told.Started, told.Ended)
        : told is { Share.Number.Value: not null, Expected: { } expected }
            ? writer.Line("memo.line-expected", told.Year.Year, told.Ended, expected, told.Share)
        : writer.Line("memo.line", told.Year.Year, told.Ended, told.Started);

    private IEnumerable<MemoLine> Daycares()
    {
        if (institutions.Number.Value is { } known && (known > 0 || daycares.Dagpleje))
        {
            var key = daycares.Dagpleje ? "memo.daycares-both" : "memo.daycares";
            yield return writer.Line(
                known switch
                {
                    0 => "memo.daycares-dagpleje",
                    1 => $"{key}-one",
                    _ => key,
                },
                institutions
            );
        }
    }

    /// <summary>Of the last year that is over, as its own page withholds them: a sum of other days would let them be taken from each other.</summary>
    private IEnumerable<MemoLine> Channels()
    {
        var year = counts.LastWhole;
        var filter = writer["memo.filter-started", MemoWriter.Plain(year)];
        var shown = SmallNumbers.Hide(counts.Channels);
        var parts = new List<MemoPart>();
        foreach (var channel in shown)
        {
            var told = writer.Count($"channel-{channel.Key}-{year}", channel.N, "memo.channel", filter);
            parts.Add(new MemoPart($"{(parts.Count > 0 ? "; " : "")}{writer[$"referral.channel.{channel.Key}"]}: "));
            parts.Add(channel.N is null ? new MemoPart(writer["memo.withheld"], told.Number.Id) : told.Part);
        }

        var why = shown.Any(c => c.Suppressed) ? writer["memo.channels-how"] : "";
        return parts.Count > 0 ? [new MemoLine([.. writer.Line("memo.channels", year).Parts, .. parts, new MemoPart($". {why}".TrimEnd())])]
            : counts.Channels.Count > 0 ? [writer.Line("memo.channels-withheld", year)]
            : [];
    }

    private MemoColumn Column(string of) => new(writer[$"memo.column.{of}"], writer[$"memo.column-note.{of}", counts.AsOf]);

    private MemoPart Cell(Told told, ShownNumber number) =>
        told.IsTold && (number.Number.Value is not null || number != told.Share)
            ? number.Part
            : new MemoPart(writer["memo.nothing"], number.Number.Id);

    private MemoPart Expected(Told told) => told.Expected?.Part ?? new MemoPart(writer["memo.nothing"]);

    /// <param name="Expected">Null where nobody has said how many.</param>
    private sealed record Told(
        MemoYear Year,
        bool IsTold,
        ShownNumber Started,
        ShownNumber Ended,
        ShownNumber? Expected,
        ShownNumber Share
    );
}
