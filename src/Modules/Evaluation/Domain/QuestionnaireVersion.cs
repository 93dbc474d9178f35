using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>One version of a municipality's own questions, never changed once it is there. What stands around them — scales, headings — is the product's.</summary>
internal sealed class QuestionnaireVersion
{
    /// <summary>The number of the product's own, which is no row.</summary>
    public const int First = 1;

    /// <summary>What an invitation keeps that was given the product's own as it is now: a link from before answers what it was given.</summary>
    public const int OwnNow = -2;

    private QuestionnaireVersion() { }

    public int Number { get; private init; }
    public IReadOnlyList<Question> Questions { get; private init; } = [];
    public DateTimeOffset MadeAt { get; private init; }
    public UserId MadeBy { get; private init; }

    public Questionnaire Sheet => Questionnaire.First with { Questions = Questions };

    public static QuestionnaireVersion Of(int number, IReadOnlyList<Question> questions, UserId by, DateTimeOffset at) =>
        new()
        {
            Number = number,
            Questions = questions,
            MadeBy = by,
            MadeAt = at,
        };
}

/// <summary>The next version while it is being written: one of each municipality, and nobody is asked by it.</summary>
internal sealed class QuestionnaireDraft
{
    private const int Only = 1;

    private QuestionnaireDraft() { }

    public int Id { get; private init; } = Only;

    /// <summary>The version that it was begun from.</summary>
    public int BasedOn { get; private init; }
    public IReadOnlyList<Question> Questions { get; private set; } = [];
    public DateTimeOffset ChangedAt { get; private set; }
    public UserId ChangedBy { get; private set; }

    public static QuestionnaireDraft Of(int basedOn, IReadOnlyList<Question> questions) =>
        new() { BasedOn = basedOn, Questions = questions };

    /// <param name="place">1 for the first; where it is null the question keeps its place, and a new one comes last.</param>
    public void Put(Question question, int? place, UserId by, DateTimeOffset at)
    {
        var others = Questions.Where(q => q.Code != question.Code).ToList();
        var stood = Questions.Select(q => q.Code).ToList().IndexOf(question.Code);
        var index =
            place is { } asked ? asked - 1
            : stood >= 0 ? stood
            : others.Count;
        others.Insert(Math.Clamp(index, 0, others.Count), question);
        (Questions, ChangedBy, ChangedAt) = (others, by, at);
    }

    /// <summary>It is asked no more. What was answered stands, under its code.</summary>
    public void Retire(string code, UserId by, DateTimeOffset at) =>
        (Questions, ChangedBy, ChangedAt) = ([.. Questions.Where(q => q.Code != code)], by, at);
}
