using System.Globalization;
using BarnetIMidten.Economy.Contracts;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Tests.Memos;

/// <summary>A memo's sources with telling defaults: those of Ishøj as of 3 August 2022.</summary>
internal static class A
{
    public static readonly Phrasebook Texts = new([typeof(Phrasebook).Assembly, .. Host.House.Rooms]);
    public static readonly DateOnly Day = new(2022, 8, 3);

    public static MemoYear Year(int year, int ended, int started, int? expected = null, bool over = true) =>
        new(year, ended, started, expected, over);

    public static IReadOnlyList<MemoYear> Ishoej { get; } = [Year(2021, 21, 21, 30), Year(2022, 7, 11, over: false)];

    public static CaseInMemo Case { get; } =
        new(
            "Barnet i Midten",
            new DateOnly(2021, 3, 22),
            2021,
            2027,
            new Kroner(500_000),
            new Kroner(583_000),
            2027,
            new PoolInMemo(new Kroner(250_000), Kroner.Zero, new Kroner(250_000)),
            [new CaseYearInMemo(2021, new Kroner(-250_000), new Kroner(-256_200.50m), Incomplete: false)]
        );

    /// <param name="answers">What was counted of the parents' answers.</param>
    public static StatusMemo Memo(
        IReadOnlyList<MemoYear>? years = null,
        IReadOnlyList<CaseInMemo>? cases = null,
        IEnumerable<CourseSum>? answers = null,
        MemoWords? words = null,
        IReadOnlyList<Part>? channels = null,
        DateOnly? day = null,
        RunningYears? running = null,
        CultureInfo? language = null
    )
    {
        CultureInfo.CurrentUICulture = language ?? Languages.Danish;
        var all = years ?? Ishoej;
        var counts = new MemoCounts(day ?? Day, all, Daycares(all), Daycares(all.Where(y => y.Over)), channels ?? []);
        return new MemoDraft(Texts).Of(
            new MemoSources(counts, new YearSums(answers ?? []), Questionnaire.First, cases ?? [Case], words ?? MemoWords.None),
            running ?? RunningYears.Told
        );
    }

    private static MemoDaycares Daycares(IEnumerable<MemoYear> years) => new(years.Sum(y => y.Started), Institutions: 7, Dagpleje: true);

    /// <summary>So many asked at the end, so many of them answered, and so many chose each step of the first scale, from the least favourable.</summary>
    public static IEnumerable<CourseSum> Answers(int asked, int answered, params IReadOnlyList<int> steps) =>
        [
            Sum(Figure.Asked, "end", asked),
            Sum(Figure.Answered, "end", answered),
            .. steps.Select((n, i) => Sum(Figure.Chosen, $"end/change/{i + 1}", n)),
        ];

    public static string Text(this StatusMemo memo, string section) => memo.Sections.Single(s => s.Id == section).Text;

    public static MemoNumber Number(this StatusMemo memo, string id) => memo.Numbers.Single(n => n.Id == id);

    private static CourseSum Sum(Figure figure, string key, int n) =>
        new()
        {
            Programme = "ishoej-0-6",
            Figure = figure,
            Year = 2021,
            Quarter = 1,
            Key = key,
            N = n,
            Erased = 0,
        };
}
