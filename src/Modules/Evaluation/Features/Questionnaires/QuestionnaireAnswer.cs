using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>A version of what parents are asked.</summary>
/// <param name="MadeOn">Null of version 1, which the product comes with.</param>
/// <param name="InForce">Whether parents are asked by it from now on.</param>
/// <param name="Scales">By its name the steps of each scale, from the least to the most favourable, in each language.</param>
internal sealed record QuestionnaireAnswer(
    int Version,
    DateOnly? MadeOn,
    string? MadeBy,
    bool InForce,
    IReadOnlyList<QuestionInFull> Questions,
    IReadOnlyDictionary<string, IReadOnlyList<Wording>> Scales
);

/// <param name="Text">By language.</param>
internal sealed record QuestionInFull(string Code, QuestionKind Kind, string? Scale, IReadOnlyList<Moment> Moments, Wording Text)
{
    public static IReadOnlyList<QuestionInFull> Of(IReadOnlyList<Question> questions) =>
        [.. questions.Select(q => new QuestionInFull(q.Code, q.Kind, q.Scale, q.Moments, q.Text))];

    public Question Read() => new(Code, Kind, Scale, Moments, Text);
}

/// <summary>A version in a list.</summary>
internal sealed record QuestionnaireLine(int Version, DateOnly? MadeOn, string? MadeBy, bool InForce, int Questions);

internal static class QuestionnaireWords
{
    /// <summary>The language in which staff read what parents are asked.</summary>
    public static string ReadersLanguage => Languages.EnglishNow ? "en" : AnswerLanguages.All[0];
}
