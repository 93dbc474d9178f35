using System.Text.Json;
using System.Text.Json.Serialization;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>When parents are asked: at the start, at the end, and some time after it (N11: three years).</summary>
internal enum Moment
{
    Start,
    End,
    Month3,
    Month12,
    Month36,
}

internal enum QuestionKind
{
    /// <summary>One of five steps from the least to the most favourable, or "don't know".</summary>
    Scale,

    /// <summary>In the parents' own words.</summary>
    Text,
}

/// <summary>The languages in which parents can answer, by the code of each; the first is the one it was written in.</summary>
internal static class AnswerLanguages
{
    public static IReadOnlyList<string> All { get; } = ["da", "en", "ar", "tr", "ur", "pl"];

    public static bool IsRightToLeft(string language) => language is "ar" or "ur";
}

/// <summary>One text in each of the <see cref="AnswerLanguages"/>.</summary>
internal sealed class Wording : Dictionary<string, string>
{
    public Wording()
        : base(StringComparer.Ordinal) { }

    public string In(string language) => TryGetValue(language, out var text) ? text : this[AnswerLanguages.All[0]];
}

/// <param name="Scale">Of a scale: which steps it has.</param>
/// <param name="Moments">When it is asked.</param>
internal sealed record Question(string Code, QuestionKind Kind, string? Scale, IReadOnlyList<Moment> Moments, Wording Text);

/// <summary>What parents are asked, in our own wording: no licensed instrument (facts.md 6.1). A version is never changed; answers keep the one they were given to.</summary>
/// <param name="Languages">What each language calls itself.</param>
/// <param name="Page">What stands around the questions: <c>title</c>, <c>send</c>, ….</param>
/// <param name="Unknown">"Don't know".</param>
internal sealed record Questionnaire(
    Wording Languages,
    IReadOnlyDictionary<string, Wording> Page,
    Wording Unknown,
    IReadOnlyDictionary<string, IReadOnlyList<Wording>> Scales,
    IReadOnlyList<Question> Questions
)
{
    /// <summary>The steps of every scale.</summary>
    public const int Steps = 5;

    /// <summary>From this step up an answer is favourable.</summary>
    public const int Favourable = 4;

    /// <summary>The one that the product first came with. Whoever was given it answers it.</summary>
    public static Questionnaire First { get; } = Read<Questionnaire>("first.json");

    /// <summary>The one that the product comes with now: version 1 of every municipality.</summary>
    public static Questionnaire Own { get; } = First with { Questions = HelpedMostQuestion.With(First.Questions) };

    /// <summary>The techniques that the municipality offers no more: parents are not asked about them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Retired { get; init; } = [];

    /// <summary>One whose choices are all retired is not asked.</summary>
    public IReadOnlyList<Question> At(Moment moment) =>
        [.. Questions.Where(q => q.Moments.Contains(moment) && (HelpedMostQuestion.ChoicesOf(q).Count == 0 || ChoicesOf(q).Count > 0))];

    /// <param name="said">What was kept before; it can be sent also when it is retired since.</param>
    public IReadOnlyList<HelpedMostQuestion.Choice> ChoicesOf(Question question, string? said = null) =>
        [.. HelpedMostQuestion.ChoicesOf(question).Where(c => c.Code == said || !Retired.Contains(c.Code))];

    public Question? Find(string code) => Questions.FirstOrDefault(q => q.Code == code);

    /// <summary>What an answer says in words: the step's, the parents' own, or "don't know".</summary>
    public string Say(GivenAnswer answer, string language) =>
        HelpedMostQuestion.ChosenBy(answer) is { } chosen
            ? chosen.Text.In(language)
            : answer.Text
                ?? (answer.Step is { } step && Find(answer.Code)?.Scale is { } scale ? Scales[scale][step - 1] : Unknown).In(language);

    /// <summary>Every question of several versions, by its code: in the words and the order of the newest in which it stands, at all the moments at which it ever was asked.</summary>
    /// <param name="versions">The newest first.</param>
    public static Questionnaire Joined(IEnumerable<Questionnaire> versions) =>
        First with
        {
            Questions =
            [
                .. versions
                    .SelectMany(v => v.Questions)
                    .GroupBy(q => q.Code, StringComparer.Ordinal)
                    .Select(g => g.First() with { Moments = [.. g.SelectMany(q => q.Moments).Distinct().Order()] }),
            ],
        };

    /// <summary>Whether two lists ask the same, in the same words and order.</summary>
    public static bool AreSame(IReadOnlyList<Question> one, IReadOnlyList<Question> other) =>
        JsonSerializer.Serialize(one, KeptJson.Options) == JsonSerializer.Serialize(other, KeptJson.Options);

    internal static T Read<T>(string file)
    {
        using var stream =
            typeof(Questionnaire).Assembly.GetManifestResourceStream($"BarnetIMidten.Evaluation.Questionnaire.{file}")
            ?? throw new InvalidOperationException($"{file} is not in the assembly.");
        return JsonSerializer.Deserialize<T>(stream, KeptJson.Options) ?? throw new InvalidOperationException($"{file} is empty.");
    }
}
