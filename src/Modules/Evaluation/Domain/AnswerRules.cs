using System.Text.Json;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What parents sent, held against what they were asked: each question at most once, a scale by its step or "don't know", a text in words.</summary>
internal static class AnswerRules
{
    /// <param name="given">As they came: a code, and a number, a text or nothing.</param>
    public static Result<IReadOnlyList<GivenAnswer>> Read(
        IReadOnlyList<Question> asked,
        IReadOnlyList<(string? Code, JsonElement? Value)> given
    )
    {
        var questions = asked.ToDictionary(q => q.Code, StringComparer.Ordinal);
        var (answers, faults) = (new List<GivenAnswer>(), new List<FieldError>());
        foreach (var (i, (code, value)) in given.Index())
        {
            if (code is null || !questions.Remove(code, out var question))
            {
                faults.Add(new FieldError($"answers[{i}].code", code is null ? "field.required" : "field.unknown-value"));
            }
            else if (Fault(question, value) is { } fault)
            {
                faults.Add(new FieldError($"answers[{i}].value", fault.Code, fault.Arguments));
            }
            else
            {
                answers.Add(Answer(question, value));
            }
        }

        return faults.Count > 0 ? Refusal.Invalid(faults) : answers;
    }

    private static (string Code, object?[] Arguments)? Fault(Question question, JsonElement? value) =>
        (question.Kind, value?.ValueKind ?? JsonValueKind.Null) switch
        {
            (_, JsonValueKind.Null) => null,
            (QuestionKind.Scale, JsonValueKind.Number)
                when value!.Value.TryGetInt32(out var step) && step is >= 1 and <= Questionnaire.Steps => null,
            (QuestionKind.Scale, _) => ("field.unknown-value", []),
            (QuestionKind.Text, JsonValueKind.String) => TextFault(Words(value!.Value)),
            _ => ("field.unknown-value", []),
        };

    private static (string Code, object?[] Arguments)? TextFault(string? text) =>
        text is null || text.Contains('\0', StringComparison.Ordinal) ? ("field.unreadable", [])
        : text.Length > Rules.FreeText ? ("field.too-long", [Rules.FreeText])
        : null;

    private static GivenAnswer Answer(Question question, JsonElement? value) =>
        value is not { ValueKind: not JsonValueKind.Null } said ? new GivenAnswer(question.Code, null, null)
        : question.Kind == QuestionKind.Scale ? new GivenAnswer(question.Code, said.GetInt32(), null)
        : new GivenAnswer(question.Code, null, Words(said));

    /// <summary>Null where half a sign stands alone in it, or bytes that are none: JSON lets both through until they are read.</summary>
    private static string? Words(JsonElement said)
    {
        try
        {
            return said.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
