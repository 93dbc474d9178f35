using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using BarnetIMidten.Evaluation.Domain;

namespace BarnetIMidten.Evaluation.Tests.Domain;

public sealed class QuestionnaireRulesTests
{
    private static readonly Questionnaire First = Questionnaire.First;

    [Fact]
    public void What_the_product_comes_with_is_whole_in_every_language() =>
        Assert.Empty(Faults(First.Questions.Select(WrittenQuestion.Of)));

    /// <summary>It is version 1 of every municipality, and answers were given to it: its words are never changed. What is to be asked otherwise is a new version,
    /// which a municipality puts in use itself. What stands around the questions may change.</summary>
    [Fact]
    public void The_wording_that_answers_were_given_to_stands()
    {
        using var stream = typeof(Questionnaire).Assembly.GetManifestResourceStream("BarnetIMidten.Evaluation.Questionnaire.first.json")!;
        using var first = JsonDocument.Parse(stream);
        var asked = string.Concat(
            ((string[])["scales", "questions"]).Select(part => JsonSerializer.Serialize(first.RootElement.GetProperty(part)))
        );
        Assert.Equal(
            "6f1855dbdadd563379fec728e22cb1a82c3cd640bd4b02136cef4c39948aa602",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(asked)))
        );
    }

    [Fact]
    public void Everything_around_the_questions_is_said_in_every_language()
    {
        var words = First.Page.Values.Append(First.Unknown).Append(First.Languages).Concat(First.Scales.Values.SelectMany(s => s));
        Assert.All(
            words,
            w => Assert.Equal(AnswerLanguages.All.Order(), w.Where(t => t.Value.Trim().Length > 0).Select(t => t.Key).Order())
        );
        Assert.All(First.Scales.Values, steps => Assert.Equal(Questionnaire.Steps, steps.Count));
    }

    [Theory]
    [InlineData("code", null, "questions[0].code=field.required")]
    [InlineData("code", "Wishes", "questions[0].code=questionnaire.code")]
    [InlineData("code", "w/1", "questions[0].code=questionnaire.code")]
    [InlineData("code", "needs", "questions[1].code=questionnaire.code-twice")]
    [InlineData("kind", null, "questions[0].kind=field.required")]
    [InlineData("scale", "extent", "questions[0].scale=questionnaire.code-changes")]
    [InlineData("moments", null, "questions[0].moments=field.required")]
    [InlineData("text.ar", null, "questions[0].text.ar=field.required")]
    [InlineData("text.ur", "  ", "questions[0].text.ur=field.required")]
    [InlineData("text.pl", "\u0007", "questions[0].text.pl=field.required")]
    [InlineData("text.pl", "a\u0007", "questions[0].text.pl=field.unreadable")]
    [InlineData("text.sv", "Hej", "questions[0].text.sv=field.unknown-value")]
    public void A_fault_is_told_at_its_field(string field, string? value, string expected)
    {
        var all = First.Questions.Select(WrittenQuestion.Of).ToList();
        all[0] = With(all[0], field, value);
        Assert.Equal([expected], Faults(all));
    }

    [Theory]
    [InlineData(300, 0)]
    [InlineData(301, 1)]
    public void A_question_is_at_most_three_hundred_characters(int length, int faults)
    {
        var all = First.Questions.Select(WrittenQuestion.Of).ToList();
        all[0] = With(all[0], "text.da", new string('å', length));
        Assert.Equal(faults, Faults(all).Count);
    }

    [Fact]
    public void A_new_question_has_a_scale_of_the_products_or_none()
    {
        var own = WrittenQuestion.Of(First.Questions[0]) with { Code = "sleep" };
        Assert.Empty(Faults([.. First.Questions.Select(WrittenQuestion.Of), own]));
        Assert.Equal(
            ["questions[14].scale=questionnaire.no-scale"],
            Faults([.. First.Questions.Select(WrittenQuestion.Of), own with { Scale = "extent" }])
        );
        Assert.Equal(
            ["questions[14].scale=field.unknown-value"],
            Faults([.. First.Questions.Select(WrittenQuestion.Of), own with { Kind = QuestionKind.Scale, Scale = "stars" }])
        );
        Assert.Equal(
            ["questions[14].scale=field.required"],
            Faults([.. First.Questions.Select(WrittenQuestion.Of), own with { Kind = QuestionKind.Scale }])
        );
    }

    [Fact]
    public void No_moment_is_left_without_a_question()
    {
        var written = First.Questions.Where(q => !q.Moments.Contains(Moment.Start)).Select(WrittenQuestion.Of);
        Assert.Equal(["questions=questionnaire.moment-empty"], Faults(written));
        Assert.Equal(["questions=questionnaire.how-many", .. Enumerable.Repeat("questions=questionnaire.moment-empty", 5)], Faults([]));
    }

    [Fact]
    public void Versions_join_by_code_in_the_newest_words_at_all_their_moments()
    {
        var reworded = First.Questions.Single(q => q.Code == "wellbeing") with
        {
            Moments = [Moment.End],
            Text = new Wording { ["da"] = "Nyt" },
        };
        var joined = Questionnaire.Joined([First with { Questions = [reworded] }, First]);
        Assert.Equal("Nyt", joined.Questions[0].Text.In("da"));
        Assert.Equal(Enum.GetValues<Moment>(), joined.Questions[0].Moments);
        Assert.Equal(First.Questions.Count, joined.Questions.Count);
    }

    [Fact]
    public void The_next_version_says_what_is_new_reworded_moved_and_retired()
    {
        var (kept, other) = (First.Questions[0], First.Questions[1]);
        var added = kept with { Code = "own1" };
        var next = new[] { kept with { Text = new Wording { ["da"] = "Nyt" } }, other with { Moments = [Moment.End] }, added };
        Assert.Equal(
            [
                (ChangeOfQuestion.Reworded, "wishes"),
                (ChangeOfQuestion.Moved, "needs"),
                (ChangeOfQuestion.Added, "own1"),
                (ChangeOfQuestion.Retired, "wellbeing"),
            ],
            QuestionnaireChange.Of([kept, other, First.Questions[2]], next).Select(c => (c.What, c.Question.Code))
        );
    }

    [Theory]
    [InlineData(null, "b", "a b c")]
    [InlineData(1, "b", "b a c")]
    [InlineData(9, "a", "b c a")]
    [InlineData(null, "d", "a b c d")]
    [InlineData(2, "d", "a d b c")]
    public void A_question_keeps_its_place_or_takes_the_one_it_is_given(int? place, string code, string order)
    {
        var draft = QuestionnaireDraft.Of(1, [.. "abc".Select(c => First.Questions[0] with { Code = $"{c}" })]);
        draft.Put(First.Questions[0] with { Code = code }, place, default, default);
        Assert.Equal(order, string.Join(' ', draft.Questions.Select(q => q.Code)));
    }

    private static List<string> Faults(IEnumerable<WrittenQuestion> written) =>
        [.. QuestionnaireRules.Faults([.. written], First).Select(f => $"{f.Field}={f.Code}")];

    private static WrittenQuestion With(WrittenQuestion question, string field, string? value) =>
        field switch
        {
            "code" => question with { Code = value },
            "kind" => question with { Kind = null },
            "scale" => question with { Scale = value },
            "moments" => question with { Moments = null },
            _ => question with { Text = new Dictionary<string, string?>(question.Text!, StringComparer.Ordinal) { [field[5..]] = value } },
        };
}
