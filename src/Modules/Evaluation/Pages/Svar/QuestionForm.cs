using System.Globalization;
using System.Text.Json;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Pages.Svar;

/// <summary>The questions as a form: the parents' own, and the team's that types in a sheet of paper.</summary>
/// <param name="Prefix">The name under which the answers are sent: <c>svar</c>.</param>
/// <param name="Said">By question the step or the words; empty for "don't know", and not there at all where nothing was said.</param>
/// <param name="Wrong">The questions whose answer could not be taken.</param>
internal sealed record QuestionForm(
    Questionnaire Sheet,
    IReadOnlyList<Question> Questions,
    string Language,
    string Prefix,
    IReadOnlyDictionary<string, string?> Said,
    IReadOnlySet<string> Wrong
)
{
    public string NameOf(Question question) => $"{Prefix}[{question.Code}]";

    /// <summary>What is sent of it: questions that were left alone are not.</summary>
    public static IReadOnlyList<SendAnswers.Given> Given(IReadOnlyList<Question> questions, IReadOnlyDictionary<string, string?> said) =>
        [
            .. from question in questions
            where said.TryGetValue(question.Code, out var words) && (question.Kind == QuestionKind.Scale || !Legible.IsBlank(words))
            select new SendAnswers.Given(question.Code, Value(question, said[question.Code])),
        ];

    /// <summary>Fills a form with what was kept.</summary>
    public static IEnumerable<(string Code, string? Said)> Kept(IReadOnlyList<GivenAnswer> answers) =>
        answers.Select(a => (a.Code, a.Text ?? a.Step?.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Which question a refused field is about; null where it is about none.</summary>
    public static string? CodeAt(FieldError fault, IReadOnlyList<SendAnswers.Given> given) =>
        fault.Field.Split('[', ']') is ["answers", var index, _] && int.TryParse(index, CultureInfo.InvariantCulture, out var i)
            ? given.ElementAtOrDefault(i)?.Code
            : null;

    private static JsonElement? Value(Question question, string? said) =>
        string.IsNullOrWhiteSpace(said) ? null
        : question.Kind == QuestionKind.Scale && int.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var step)
            ? JsonSerializer.SerializeToElement(step)
        : JsonSerializer.SerializeToElement(said);
}
