namespace BarnetIMidten.Evaluation.Domain;

/// <summary>What parents themselves say helped most, beside their own words: one of the techniques (N4), named in plain words. It is counted like what is noted with them,
/// and marked as said in the questionnaire.</summary>
/// <param name="InOwnWords">How the question before which it stands is asked then, so that the two do not read as one.</param>
/// <param name="Choices">In the order of the catalogue, which never gives a code to another technique.</param>
internal sealed record HelpedMostQuestion(Question Question, Wording InOwnWords, IReadOnlyList<HelpedMostQuestion.Choice> Choices)
{
    /// <summary>Before the question that asks for their own words.</summary>
    private const string Before = "helpedMost";

    public static HelpedMostQuestion Own { get; } = Questionnaire.Read<HelpedMostQuestion>("helped-most.json");

    /// <param name="Code">Of the technique, <c>T4</c>.</param>
    internal sealed record Choice(string Code, Wording Text);

    /// <summary>What can be chosen of a question; nothing of all others.</summary>
    public static IReadOnlyList<Choice> ChoicesOf(Question question) => question.Code == Own.Question.Code ? Own.Choices : [];

    /// <summary>The choice that an answer names; null where it is in other words, or to another question.</summary>
    public static Choice? ChosenBy(GivenAnswer answer) =>
        answer.Code == Own.Question.Code ? Own.Choices.FirstOrDefault(c => c.Code == answer.Text) : null;

    public static IReadOnlyList<Question> With(IReadOnlyList<Question> questions) =>
        [.. questions.SelectMany(q => q.Code == Before ? new[] { Own.Question, q with { Text = Own.InOwnWords } } : [q])];
}
