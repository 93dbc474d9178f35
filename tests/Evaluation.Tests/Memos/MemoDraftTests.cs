using System.Globalization;
using System.Text.RegularExpressions;
using BarnetIMidten.Economy.Contracts;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Tests.Memos;

/// <summary>What the memo says of any figures: never of fewer than five, never a number without its note.</summary>
public sealed partial class MemoDraftTests
{
    [Fact]
    public void Of_Ishoej_it_says_what_the_sources_memo_says()
    {
        var memo = A.Memo();
        var status = memo.Text("currentStatus");
        Assert.Contains("I 2021 er forløb for 21 familier afsluttet mod 30 forventede (70 %).", status, StringComparison.Ordinal);
        Assert.Contains("I 2022 er der til og med 3. august 2022 begyndt forløb med 11 familier", status, StringComparison.Ordinal);
        Assert.Contains("Familier med børn i 7 institutioner og i dagpleje", status, StringComparison.Ordinal);
        Assert.Contains("21 forløb afsluttet mod 30 forventede: 9 færre", memo.Text("deviations"), StringComparison.Ordinal);
        Assert.Equal(-9, memo.Number("deviation-families-2021").Value);
        Assert.Equal(0.7m, memo.Number("share-of-expected-2021").Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public void Fewer_than_five_are_not_told_in_text_table_or_number(int few)
    {
        var memo = A.Memo(years: [A.Year(2021, few, few, 30)]);
        Assert.Null(memo.Number("families-2021").Value);
        Assert.Null(memo.Number("families-2021").N);
        Assert.Null(memo.Number("share-of-expected-2021").Value);
        Assert.Null(memo.Number("daycare-institutions").Value);
        Assert.DoesNotContain(memo.Numbers, n => n.Id == "deviation-families-2021");
        Assert.Contains("færre end fem forløb afsluttet", memo.Text("currentStatus"), StringComparison.Ordinal);
        Assert.DoesNotContain("institutioner", memo.Text("currentStatus"), StringComparison.Ordinal);
        var table = memo.Sections.Single(s => s.Table is not null).Table!;
        Assert.Equal(["færre end fem", "færre end fem", "30", "–"], table.Rows.Single().Cells.Select(c => c.Text));
    }

    [Theory]
    [InlineData(5, "5", "25 færre")]
    [InlineData(29, "29", "1 færre")]
    [InlineData(31, "31", "1 flere")]
    [InlineData(1000, "1.000", "970 flere")]
    public void Five_and_more_are_told_against_what_was_expected(int ended, string shown, string apart)
    {
        var memo = A.Memo(years: [A.Year(2021, ended, ended, 30)]);
        Assert.Contains(
            $"I 2021 blev {shown} forløb afsluttet mod 30 forventede: {apart}.",
            memo.Text("deviations"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void As_many_as_expected_is_no_deviation() =>
        Assert.Contains(
            "30 forløb afsluttet, som ventet",
            A.Memo(years: [A.Year(2021, 30, 30, 30)]).Text("deviations"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Where_nobody_has_said_what_was_expected_it_says_so()
    {
        var memo = A.Memo(years: [A.Year(2021, 21, 20)], cases: []);
        Assert.Contains(
            "I 2021 er 21 forløb afsluttet og 20 begyndt. Ingen har sagt",
            memo.Text("currentStatus"),
            StringComparison.Ordinal
        );
        Assert.Null(memo.Number("expected-2021").Value);
        Assert.Contains("endnu intet år", memo.Text("deviations"), StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_last_day_of_February_of_a_leap_year_the_year_runs()
    {
        var memo = A.Memo(years: [A.Year(2023, 10, 12, 12), A.Year(2024, 6, 8, 30, over: false)], day: new DateOnly(2024, 2, 29));
        Assert.Contains("til og med 29. februar 2024 begyndt forløb med 8 familier", memo.Text("currentStatus"), StringComparison.Ordinal);
        Assert.DoesNotContain("2024", memo.Text("deviations"), StringComparison.Ordinal);
    }

    [Fact]
    public void On_the_last_day_of_a_year_the_year_is_whole() => Assert.Equal(2024, MemoCounts.LastWholeYear(new DateOnly(2024, 12, 31)));

    [Fact]
    public void A_year_that_runs_is_told_to_others_only_when_the_memo_is_issued()
    {
        var memo = A.Memo(running: RunningYears.Untold);
        Assert.Null(memo.Number("started-2022").Value);
        Assert.Null(memo.Number("families-2022").Value);
        Assert.DoesNotContain(memo.Sections, s => Whole(s).Contains("11", StringComparison.Ordinal));
        Assert.Contains("2022 er ikke slut", memo.Text("currentStatus"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_runs_and_has_few_families_says_so_to_the_lead()
    {
        var memo = A.Memo(years: [A.Year(2021, 21, 21, 30), A.Year(2022, 0, 3, over: false)]);
        Assert.Contains("begyndt forløb med færre end fem familier", memo.Text("currentStatus"), StringComparison.Ordinal);
        Assert.DoesNotContain("er ikke slut", memo.Text("currentStatus"), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_others_are_told_moves_with_the_day_they_ask_for()
    {
        var (one, other) = (
            A.Memo(running: RunningYears.Untold),
            A.Memo(years: [A.Year(2021, 21, 21, 30), A.Year(2022, 8, 13, over: false)], running: RunningYears.Untold)
        );
        Assert.Equal(one.Numbers, other.Numbers);
    }

    [Theory]
    [InlineData(12, false)]
    [InlineData(11, true)]
    [InlineData(16, true)]
    public void A_number_of_a_running_year_one_to_four_from_an_earlier_memo_is_withheld(int started, bool isTold)
    {
        var first = A.Memo(years: [A.Year(2021, 21, 21, 30), A.Year(2022, 7, 11, 30, over: false)]);
        var next = A.Memo(
            years: [A.Year(2021, 21, 21, 30), A.Year(2022, 7, started, 30, over: false)],
            running: RunningYears.Beside(RunningYears.ToldBy(first))
        );
        Assert.Equal(isTold ? started : null, next.Number("started-2022").Value);
        Assert.Equal(7, next.Number("families-2022").Value);
        Assert.Equal(!isTold, next.Text("currentStatus").Contains("tilbageholdt familier", StringComparison.Ordinal));
        Assert.Equal(isTold ? started + 21 : 21, next.Number("daycare-institutions").N);
    }

    [Fact]
    public void A_channel_of_few_is_withheld_and_another_with_it()
    {
        var memo = A.Memo(channels: [new Part("actionPlanMeeting", 14), new Part("direct", 5), new Part("straxen", 2)]);
        var status = memo.Text("currentStatus");
        Assert.Contains("Handleplansmøde: 14", status, StringComparison.Ordinal);
        Assert.Contains("StraXen: tilbageholdt", status, StringComparison.Ordinal);
        Assert.Null(memo.Number("channel-straxen-2021").Value);
        Assert.Null(memo.Number("channel-direct-2021").Value);
        Assert.Equal(14, memo.Number("channel-actionPlanMeeting-2021").Value);
    }

    /// <summary>A15: the evaluation rested on nine children.</summary>
    [Fact]
    public void Nine_answers_are_nine_with_their_interval_and_never_all_parents()
    {
        var voice = A.Memo(answers: A.Answers(20, 9, 0, 0, 0, 4, 5)).Text("parentsVoice");
        Assert.Contains("blev 20 spørgeskemaer sendt til forældre, og 9 blev besvaret (45 %)", voice, StringComparison.Ordinal);
        Assert.Contains("100 % svarede positivt (95 %-interval 70 %–100 %, n = 9)", voice, StringComparison.Ordinal);
        Assert.Contains("ikke alle forældre", voice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 4, 0, 4)] // few answered
    [InlineData(9, 9, 1, 8)] // one was not favourable
    [InlineData(20, 17, 14, 3)] // few were
    public void An_answer_of_few_is_withheld(int asked, int answered, int unfavourable, int favourable)
    {
        var memo = A.Memo(answers: A.Answers(asked, answered, unfavourable, 0, 0, 0, favourable));
        Assert.DoesNotContain(memo.Numbers, n => n.Id.StartsWith("favourable-", StringComparison.Ordinal));
        Assert.Contains("er tilbageholdt", memo.Text("parentsVoice"), StringComparison.Ordinal);
    }

    [Fact]
    public void Kroner_say_their_kind_and_stand_apart()
    {
        var memo = A.Memo();
        Assert.Contains("bevilget 500.000 kr. og skal have 583.000 kr. tilbage", memo.Text("economicFrame"), StringComparison.Ordinal);
        Assert.Contains("budgetteret til −250.000 kr., og det blev −256.200,50 kr.", memo.Text("economy"), StringComparison.Ordinal);
        Assert.Contains("6.200,50 kr. lavere end budgetteret", memo.Text("deviations"), StringComparison.Ordinal);
        Assert.Contains("(budgetteret)", memo.Number("case1-net-expected-2021").Definition, StringComparison.Ordinal);
        Assert.Contains("(dokumenteret)", memo.Number("case1-net-actual-2021").Definition, StringComparison.Ordinal);
    }

    [Fact]
    public void Accounts_that_are_missing_are_named_and_nothing_is_made_of_them()
    {
        var unrecorded = A.Case with
        {
            Pool = null,
            PaybackYear = null,
            Years = [new CaseYearInMemo(2021, new Kroner(-250_000), null, Incomplete: true)],
        };
        var memo = A.Memo(cases: [unrecorded]);
        Assert.Contains("Regnskabet for 2021 er ikke skrevet ind", memo.Text("economy"), StringComparison.Ordinal);
        Assert.Contains("trukket på investeringspuljen, er ikke skrevet ind", memo.Text("economy"), StringComparison.Ordinal);
        Assert.Contains("ikke tjent hjem til og med 2027", memo.Text("economy"), StringComparison.Ordinal);
        Assert.DoesNotContain("kr.", memo.Text("deviations"), StringComparison.Ordinal);
        Assert.Contains("ingen godkendt businesscase", A.Memo(cases: []).Text("economy"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_wrote_stands_after_what_the_figures_say_as_it_was_written()
    {
        var words = new MemoWords("22/01", "Vedrørende", new SectionWords(Deviations: "Covid-19 {0}\n\nog <b>mere</b>", NextSteps: " "));
        var memo = A.Memo(words: words);
        Assert.EndsWith("\nCovid-19 {0}\n\nog <b>mere</b>", memo.Text("deviations"), StringComparison.Ordinal);
        Assert.Empty(memo.Sections.Single(s => s.Id == "nextSteps").Lines);
        Assert.Equal(("22/01", "Vedrørende"), (memo.CaseNumber, memo.Subject));
    }

    [Fact]
    public void It_is_in_Danish_whatever_language_its_reader_has_chosen()
    {
        var memo = A.Memo(language: Languages.English);
        Assert.Equal("Økonomisk ramme", memo.Sections[0].Heading);
        Assert.Contains("bevilget 500.000 kr.", memo.Text("economicFrame"), StringComparison.Ordinal);
        Assert.Equal(Languages.English, CultureInfo.CurrentUICulture);
    }

    [Fact]
    public void Every_number_that_is_drafted_has_its_note()
    {
        var memo = A.Memo(
            answers: A.Answers(20, 9, 0, 0, 0, 4, 5),
            channels: [new Part("actionPlanMeeting", 14), new Part("direct", 5), new Part("straxen", 2)]
        );
        var notes = new MemoNotes(memo, A.Texts);
        foreach (var part in memo.Sections.SelectMany(s => s.Lines).Where(l => !l.Written).SelectMany(l => l.Parts))
        {
            var note = notes.Of(part);
            Assert.True(note is not null || !Digit().IsMatch(NotNumbers().Replace(part.Text, "")), $"no note: {part.Text}");
        }

        Assert.True(notes.All.Count > 15);
        Assert.All(notes.All, n => Assert.NotEmpty(n.Text));
        Assert.Contains(notes.All, n => n.Text.EndsWith("n = 21.", StringComparison.Ordinal));
        Assert.Equal(memo.Numbers.Count, memo.Numbers.Select(n => n.Id).Distinct(StringComparer.Ordinal).Count());
        foreach (var cell in memo.Sections.Single(s => s.Table is not null).Table!.Rows.SelectMany(r => r.Cells))
        {
            Assert.True(cell.Number is null || memo.Numbers.Any(n => n.Id == cell.Number), cell.Text);
        }
    }

    private static string Whole(MemoSection section) =>
        section.Text + string.Join(' ', section.Table?.Rows.SelectMany(r => r.Cells).Select(c => c.Text) ?? []);

    /// <summary>Years, days and the words of what is asked: what a reader needs no note to.</summary>
    [GeneratedRegex(@"\b20\d\d\b|\b\d{1,2}\.? (marts|august|March|August)\b", RegexOptions.None, 1000)]
    private static partial Regex NotNumbers();

    [GeneratedRegex(@"\d", RegexOptions.None, 1000)]
    private static partial Regex Digit();
}
