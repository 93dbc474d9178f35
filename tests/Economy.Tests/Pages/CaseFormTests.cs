using System.Globalization;
using System.Text.RegularExpressions;
using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Economy.Pages.Businesscase;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BarnetIMidten.Economy.Tests.Pages;

/// <summary>What is shown in the form of a case is what is sent, to the last decimal; and what is refused lands at the row where it was written.</summary>
public sealed partial class CaseFormTests
{
    private static readonly Phrasebook Texts = new([typeof(Phrasebook).Assembly, EconomyModule.Room]);
    private readonly ModelStateDictionary state = new();

    public CaseFormTests() => CultureInfo.CurrentUICulture = Languages.Danish;

    private NumberReader Read => new(state, Texts);

    [Fact]
    public void Any_case_goes_through_the_form_unchanged() =>
        Prop.ForAll(
                A.Plans().ToArbitrary(),
                plan =>
                {
                    var sent = CaseForm.Of(Answer(plan)).Body(Read);
                    Assert.True(state.IsValid);
                    Assert.Equal(Told(A.Body(plan)), Told(sent));
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_ishoej_case_goes_through_the_form_with_its_shares() =>
        Assert.Equal(Told(A.Body(A.Ishoej)), Told(CaseForm.Of(Answer(A.Ishoej)).Body(Read)));

    [Fact]
    public void A_third_keeps_all_its_decimals()
    {
        var third = A.Plan(A.Line("a", A.Entry(2023, 2025, 1m / 3, 0.1234567m)));
        var entry = CaseForm.Of(Answer(third)).Body(Read).Lines![0]!.Entries![0]!;
        Assert.Equal((1m / 3, new Kroner(0.1234567m)), (entry.Volume, entry.UnitPrice));
    }

    [Fact]
    public void A_line_that_is_taken_away_or_empty_is_not_sent_and_the_others_refusals_find_their_row()
    {
        var form = CaseForm.Of(Answer(A.Plan(Line("a"), Line("b"), Line("c"))));
        form.Lines[1].Removed = true;
        Assert.Equal(["a", "c"], form.Body(Read).Lines!.Select(l => l!.Key));
        Assert.Equal("lines[2].name", Moved("lines[1].name"));
        Assert.Equal("lines[2].entries[0].volume", Moved("lines[1].entries[0].volume"));
        Assert.Equal("lines[2].entries[0].fromYear", Moved("lines[1].entries"));
        Assert.Equal("Lines", Moved("lines"));
        Assert.Equal("pool.repayments[3].amount", Moved("pool.repayments[3].amount"));
        Assert.Equal("firstYear", Moved("firstYear"));

        string Moved(string field) => form.InForm(new FieldError(field, "x")).Field;
    }

    [Fact]
    public void An_empty_row_between_two_moves_what_is_said_of_the_second()
    {
        var form = CaseForm.Of(
            Answer(A.Plan(A.Line("a", A.Entry(2023, 2023, 1, 1), A.Entry(2024, 2024, 1, 1), A.Entry(2025, 2025, 1, 1))))
        );
        form.Lines[0].Entries[1] = new CaseForm.EntryRow();
        Assert.Equal([2023, 2025], form.Body(Read).Lines![0]!.Entries!.Select(e => e!.FromYear));
        Assert.Equal("lines[0].entries[2].toYear", form.InForm(new FieldError("lines[0].entries[1].toYear", "x")).Field);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1,5,0")]
    [InlineData("halvanden")]
    [InlineData("1e3")]
    [InlineData("NaN")]
    public void A_number_that_cannot_be_read_is_said_at_its_field_and_never_taken_for_another(string typed)
    {
        var form = CaseForm.Of(Answer(A.Plan(Line("a"))));
        form.Lines[0].Entries[0].Volume = typed;
        Assert.Null(form.Body(Read).Lines![0]!.Entries![0]!.Volume);
        Assert.Equal(["Input.Lines[0].Entries[0].Volume"], state.Keys);
        Assert.Contains("40.000", Assert.Single(state.Values.Single().Errors).ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_without_a_key_is_called_by_its_name_and_two_of_a_name_are_told_apart()
    {
        var form = CaseForm.Of(Answer(A.Plan(Line("a"), Line("b"), Line("c"))));
        (form.Lines[0].Key, form.Lines[0].Name) = (null, "Rådgivning, § 11 (stk. 2)");
        (form.Lines[1].Key, form.Lines[1].Name) = (null, "Rådgivning, § 11 (stk. 2)");
        (form.Lines[2].Key, form.Lines[2].Name) = (null, "§§");
        Assert.Equal(["raadgivning-11-stk-2", "raadgivning-11-stk-2-2", null], form.Body(Read).Lines!.Select(l => l!.Key));
    }

    public static TheoryData<string> TypedOfALine =>
        [.. typeof(CaseForm.LineRow).GetProperties().Select(p => p.Name).Where(n => n is not (nameof(CaseForm.LineRow.Removed)))];

    [Theory]
    [MemberData(nameof(TypedOfALine))]
    public void Whatever_alone_is_typed_of_a_new_line_is_sent(string name)
    {
        var form = CaseForm.Of(Answer(A.Plan()));
        Assert.Empty(form.Body(Read).Lines!);
        var field = typeof(CaseForm.LineRow).GetProperty(name)!;
        field.SetValue(
            form.Lines[0],
            field.PropertyType == typeof(string) ? "x"
                : field.PropertyType == typeof(int?) ? 2023
                : new List<CaseForm.EntryRow> { new() { Volume = "1" } }
        );
        Assert.Single(form.Body(Read).Lines!);
    }

    [Theory]
    [InlineData("2022", 2022)]
    [InlineData(" 2022 ", 2022)]
    [InlineData("", null)]
    [InlineData("2022,5", null)]
    [InlineData("-1", null)]
    [InlineData("99999999999", null)]
    public void A_year_that_is_typed_is_whole_or_said_at_its_field(string typed, int? read)
    {
        Assert.Equal(read, new NumberReader(state, Texts, "").Whole(typed, "Courses"));
        Assert.Equal(read is null && typed.Length > 0, state.ContainsKey("Courses"));
    }

    [Fact]
    public void The_form_stands_with_an_empty_row_at_the_end_of_every_list()
    {
        var form = CaseForm.Of(Answer(A.Plan()));
        Assert.Single(form.Lines);
        Assert.Single(form.Lines[0].Entries);
        Assert.Single(form.Pool.Grants);
        Assert.Equal(2, CaseForm.Of(Answer(A.Plan(Line("a")))).WithRoom().Lines.Count);
    }

    private static CaseLine Line(string key) => A.Line(key, A.Entry(2023, 2025, 1, 100));

    private static CaseAnswer Answer(CasePlan plan) =>
        new(
            BusinessCaseId.New(),
            BusinessCaseId.New(),
            1,
            CaseStatus.Draft,
            null,
            null,
            plan.Name,
            plan.FirstYear,
            plan.LastYear,
            plan.Lines,
            plan.Pool,
            plan.ExpectedCourses,
            plan.Shares ?? [],
            DateTimeOffset.UnixEpoch,
            1
        );

    /// <summary>As it is sent over the wire, so that lists are compared by what stands in them.</summary>
    private static string Told(PlanBody body) => Zeros().Replace(System.Text.Json.JsonSerializer.Serialize(body), "");

    /// <summary>0.00 is 0, and 1.50 is 1.5.</summary>
    [GeneratedRegex(@"(?<=\d)\.0+(?=[,}])|(?<=\.\d*[1-9])0+(?=[,}])", RegexOptions.None, 1000)]
    private static partial Regex Zeros();
}
