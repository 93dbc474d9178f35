namespace BarnetIMidten.Evaluation.Domain;

internal enum ChangeOfQuestion
{
    Added,
    Reworded,
    Retired,
    Moved,
}

/// <summary>How one version of the questions differs from another, question by question.</summary>
internal sealed record QuestionnaireChange(ChangeOfQuestion What, Question Question)
{
    public static IReadOnlyList<QuestionnaireChange> Of(IReadOnlyList<Question> before, IReadOnlyList<Question> after)
    {
        var known = before.ToDictionary(q => q.Code, StringComparer.Ordinal);
        var changes = new List<QuestionnaireChange>();
        foreach (var question in after)
        {
            if (!known.Remove(question.Code, out var old))
            {
                changes.Add(new QuestionnaireChange(ChangeOfQuestion.Added, question));
            }
            else if (AnswerLanguages.All.Any(l => old.Text.In(l) != question.Text.In(l)))
            {
                changes.Add(new QuestionnaireChange(ChangeOfQuestion.Reworded, question));
            }
            else if (!old.Moments.Order().SequenceEqual(question.Moments.Order()))
            {
                changes.Add(new QuestionnaireChange(ChangeOfQuestion.Moved, question));
            }
        }

        changes.AddRange(before.Where(q => known.ContainsKey(q.Code)).Select(q => new QuestionnaireChange(ChangeOfQuestion.Retired, q)));
        return changes;
    }
}
