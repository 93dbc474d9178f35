using BarnetIMidten.Evaluation.Domain;

namespace BarnetIMidten.Evaluation.Tests.Domain;

/// <summary>The product's own questionnaire asks what helped most; one that was given before asks what it did.</summary>
public sealed class HelpedMostQuestionTests
{
    [Fact]
    public void The_first_version_is_as_it_was_and_the_one_now_asks_one_thing_more_at_the_end()
    {
        var before = Questionnaire.First.Questions.Select(q => q.Code).ToList();
        Assert.DoesNotContain("helpedMostOf", before);
        Assert.Equal(before, Questionnaire.Own.Questions.Select(q => q.Code).Where(c => c != "helpedMostOf"));
        Assert.Equal([Moment.End], Questionnaire.Own.Find("helpedMostOf")!.Moments);
    }

    [Fact]
    public void Beside_the_choices_the_parents_own_words_are_asked_for_by_name_in_every_language()
    {
        var (now, before) = (Questionnaire.Own.Find("helpedMost")!, Questionnaire.First.Find("helpedMost")!);
        Assert.Equal(("Med jeres egne ord: hvad hjalp mest?", "Hvad hjalp mest?"), (now.Text["da"], before.Text["da"]));
        Assert.Equal(AnswerLanguages.All.Order(), now.Text.Keys.Order());
        Assert.All(AnswerLanguages.All, language => Assert.NotEqual(before.Text[language], now.Text[language]));
    }

    [Fact]
    public void What_is_retired_is_not_offered_unless_it_was_kept_and_nothing_to_choose_is_not_asked()
    {
        var sheet = Questionnaire.Own with { Retired = ["T4"] };
        var question = sheet.Find("helpedMostOf")!;
        Assert.Equal((14, 15), (sheet.ChoicesOf(question).Count, sheet.ChoicesOf(question, "T4").Count));
        Assert.DoesNotContain(sheet.ChoicesOf(question), c => c.Code == "T4");
        Assert.Contains(question, sheet.At(Moment.End));
        var none = sheet with { Retired = [.. HelpedMostQuestion.Own.Choices.Select(c => c.Code)] };
        Assert.DoesNotContain(question, none.At(Moment.End));
    }

    [Fact]
    public void Each_of_the_fifteen_techniques_has_its_words_in_every_language_and_none_has_anothers()
    {
        var choices = HelpedMostQuestion.Own.Choices;
        Assert.Equal(Enumerable.Range(1, 15).Select(n => $"T{n}"), choices.Select(c => c.Code));
        Assert.All(choices, c => Assert.Equal(AnswerLanguages.All.Order(), c.Text.Keys.Order()));
        Assert.All(AnswerLanguages.All, language => Assert.Equal(15, choices.Select(c => c.Text[language]).Distinct().Count()));
    }

    [Fact]
    public void An_answer_is_said_in_words_and_other_words_stand_as_they_were_written()
    {
        Assert.Equal("Playing together", Questionnaire.Own.Say(new GivenAnswer("helpedMostOf", null, "T10"), "en"));
        Assert.Equal("Hendes ro", Questionnaire.Own.Say(new GivenAnswer("helpedMostOf", null, "Hendes ro"), "da"));
        Assert.Equal("T10", Questionnaire.Own.Say(new GivenAnswer("helpedMost", null, "T10"), "da"));
    }

    /// <summary>Goals by group with their scores, and hours a week, of six ended courses.</summary>
    [Fact]
    public void The_table_tells_goals_by_group_before_and_after_and_hours_a_week()
    {
        var sums = new YearSums([
            Sum(Figure.Started, "", 12),
            Sum(Figure.Ended, "", 12),
            Sum(Figure.GoalsScored, "parents", 12),
            Sum(Figure.GoalsNearer, "parents", 6),
            Sum(Figure.GroupScored, "parents/home", 6),
            Sum(Figure.ScoredBefore, "parents/home/2", 6),
            Sum(Figure.ScoredAfter, "parents/home/4", 3),
            Sum(Figure.ScoredAfter, "parents/home/5", 3),
            Sum(Figure.GroupScored, "parents/child", 9),
            Sum(Figure.ScoredBefore, "parents/child/1", 9),
            Sum(Figure.ScoredAfter, "parents/child/3", 9),
            Sum(Figure.EndedByMinutesAWeek, "60", 6),
            Sum(Figure.EndedByMinutesAWeek, "90", 6),
        ]);
        var rows = NationalTable.Of(sums, [], null, Questionnaire.First, isOver: true);
        Assert.Equal((6, 2m), (Row("goalsBefore", "parents/home").N, Row("goalsBefore", "parents/home").Mean));
        Assert.Equal(4.5m, Row("goalsAfter", "parents/home").Mean);
        Assert.True(Row("goalsBefore", "parents/child") is { Suppressed: true, N: null, Mean: null });
        Assert.Equal((1.25m, 1.25m), (Row("hoursAWeek", "").Mean, Row("hoursAWeek", "").Median));
        Assert.Equal(
            ["cost", "documentation", "preparation", "travel"],
            rows.Where(r => r.Part == NationalTable.NotRecorded).Select(r => r.Key).Order()
        );

        NationalRow Row(string part, string key) => rows.Single(r => r.Part == part && r.Key == key);
    }

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
