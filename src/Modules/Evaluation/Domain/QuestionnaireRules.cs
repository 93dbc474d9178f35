using System.Text.RegularExpressions;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>A question as somebody wrote it; what is missing is told at its field.</summary>
/// <param name="Code">Its name among the answers, forever: a letter, then letters and digits.</param>
/// <param name="Scale">Of a scale: which steps it has, one of those that the product knows.</param>
/// <param name="Text">By language.</param>
internal sealed record WrittenQuestion(
    string? Code = null,
    QuestionKind? Kind = null,
    string? Scale = null,
    IReadOnlyList<Moment>? Moments = null,
    IReadOnlyDictionary<string, string?>? Text = null
)
{
    public static WrittenQuestion Of(Question question) =>
        new(
            question.Code,
            question.Kind,
            question.Scale,
            question.Moments,
            question.Text.ToDictionary(t => t.Key, t => (string?)t.Value, StringComparer.Ordinal)
        );

    /// <summary>Once nothing is wrong with it.</summary>
    public Question Read()
    {
        var words = new Wording();
        foreach (var language in AnswerLanguages.All)
        {
            words[language] = Text![language]!.Trim();
        }

        return new Question(Code!, Kind!.Value, Scale, [.. Moments!.Distinct().Order()], words);
    }
}

/// <summary>What makes a questionnaire whole: it can be answered in every language, at every moment, and what was answered before still counts.</summary>
internal static partial class QuestionnaireRules
{
    public const int Most = 40;
    public const int LongestText = 300;

    /// <param name="ever">Every question that has been asked: a code never changes its kind or its scale.</param>
    public static IReadOnlyList<FieldError> Faults(IReadOnlyList<WrittenQuestion?> written, Questionnaire ever)
    {
        var faults = new List<FieldError>();
        if (written.Count is 0 or > Most)
        {
            faults.Add(new FieldError("questions", "questionnaire.how-many", [1, Most]));
        }

        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, question) in written.Index())
        {
            faults.AddRange(FaultsOf(question ?? new WrittenQuestion(), ever, $"questions[{i}]."));
            if (question?.Code is { } code && !codes.Add(code))
            {
                faults.Add(new FieldError($"questions[{i}].code", "questionnaire.code-twice"));
            }
        }

        var asked = written.SelectMany(q => q?.Moments ?? []).ToHashSet();
        faults.AddRange(
            Enum.GetValues<Moment>()
                .Where(moment => !asked.Contains(moment))
                .Select(moment => new FieldError(
                    "questions",
                    "questionnaire.moment-empty",
                    [new Phrase($"evaluation.moment.{Word.Spelt(moment)}")]
                ))
        );
        return faults;
    }

    /// <param name="at">What stands before the names of its fields.</param>
    public static IEnumerable<FieldError> FaultsOf(WrittenQuestion question, Questionnaire ever, string at)
    {
        if (question.Code is null || !Code().IsMatch(question.Code))
        {
            yield return new FieldError($"{at}code", question.Code is null ? "field.required" : "questionnaire.code");
        }

        if (question.Kind is null)
        {
            yield return new FieldError($"{at}kind", "field.required");
        }

        var known = question.Code is { } code ? ever.Find(code) : null;
        if (known is not null && question.Kind is { } kind && (kind != known.Kind || question.Scale != known.Scale))
        {
            yield return new FieldError(kind != known.Kind ? $"{at}kind" : $"{at}scale", "questionnaire.code-changes");
        }
        else if (ScaleFault(question, ever) is { } fault)
        {
            yield return new FieldError($"{at}scale", fault);
        }

        if (question.Moments is not { Count: > 0 })
        {
            yield return new FieldError($"{at}moments", "field.required");
        }

        foreach (var wrong in TextFaults(question.Text ?? new Dictionary<string, string?>(), at))
        {
            yield return wrong;
        }
    }

    private static string? ScaleFault(WrittenQuestion question, Questionnaire ever) =>
        (question.Kind, question.Scale) switch
        {
            (QuestionKind.Scale, null) => "field.required",
            (QuestionKind.Scale, var scale) when !ever.Scales.ContainsKey(scale) => "field.unknown-value",
            (QuestionKind.Text, not null) => "questionnaire.no-scale",
            _ => null,
        };

    private static IEnumerable<FieldError> TextFaults(IReadOnlyDictionary<string, string?> texts, string at)
    {
        foreach (var language in AnswerLanguages.All)
        {
            var text = texts.GetValueOrDefault(language);
            if (Legible.IsBlank(text))
            {
                yield return new FieldError($"{at}text.{language}", "field.required");
            }
            else if (text!.Length > LongestText)
            {
                yield return new FieldError($"{at}text.{language}", "field.too-long", [LongestText]);
            }
            else if (text.Any(char.IsControl))
            {
                yield return new FieldError($"{at}text.{language}", "field.unreadable");
            }
        }

        foreach (var unknown in texts.Keys.Except(AnswerLanguages.All, StringComparer.Ordinal))
        {
            yield return new FieldError($"{at}text.{unknown}", "field.unknown-value");
        }
    }

    [GeneratedRegex("^[a-z][a-zA-Z0-9]{1,39}$", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
