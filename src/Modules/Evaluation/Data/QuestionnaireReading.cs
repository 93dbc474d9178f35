using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Programmes.Contracts;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Data;

internal static class QuestionnaireReading
{
    /// <summary>The one by which parents are asked from now on.</summary>
    public static async Task<(int Number, Questionnaire Sheet)> SheetInForce(this EvaluationDb db, CancellationToken cancellation) =>
        await db.Questionnaires.OrderByDescending(v => v.Number).FirstOrDefaultAsync(cancellation) is { } newest
            ? (newest.Number, newest.Sheet)
            : (QuestionnaireVersion.First, Questionnaire.Own);

    /// <summary>What an invitation keeps of the version in force.</summary>
    public static int Kept(int inForce) => inForce == QuestionnaireVersion.First ? QuestionnaireVersion.OwnNow : inForce;

    /// <exception cref="KeyNotFoundException">There is no such version.</exception>
    public static async Task<Questionnaire> Sheet(this EvaluationDb db, int number, CancellationToken cancellation) =>
        (await db.Sheets([number], cancellation))[number];

    /// <summary>As it is shown: without the techniques that the municipality has retired.</summary>
    public static async Task<Questionnaire> SheetShown(
        this EvaluationDb db,
        int number,
        IProgrammes programmes,
        CancellationToken cancellation
    )
    {
        var techniques = (await programmes.WholeCatalogue(cancellation)).Techniques;
        return await db.Sheet(number, cancellation) with { Retired = [.. techniques.Where(t => t.Retired).Select(t => t.Code)] };
    }

    /// <summary>Several versions by their numbers.</summary>
    public static async Task<IReadOnlyDictionary<int, Questionnaire>> Sheets(
        this EvaluationDb db,
        IEnumerable<int> numbers,
        CancellationToken cancellation
    )
    {
        var own = numbers.Where(n => n > QuestionnaireVersion.First).Distinct().ToList();
        var found =
            own.Count == 0
                ? []
                : await db.Questionnaires.Where(v => own.Contains(v.Number)).ToDictionaryAsync(v => v.Number, v => v.Sheet, cancellation);
        found[QuestionnaireVersion.First] = Questionnaire.First;
        found[QuestionnaireVersion.OwnNow] = Questionnaire.Own;
        return found;
    }

    /// <summary>Every question that has ever been asked: answers to all versions join by code.</summary>
    public static async Task<Questionnaire> SheetsJoined(this EvaluationDb db, CancellationToken cancellation)
    {
        var own = await db.Questionnaires.OrderByDescending(v => v.Number).ToListAsync(cancellation);
        return Questionnaire.Joined([.. own.Select(v => v.Sheet), Questionnaire.Own]);
    }

    /// <summary>The next version as it is being written; begun from the one in force where there is none.</summary>
    public static async Task<QuestionnaireDraft> DraftToChange(this EvaluationDb db, CancellationToken cancellation)
    {
        if (await db.QuestionnaireDrafts.FirstOrDefaultAsync(cancellation) is { } begun)
        {
            return begun;
        }

        var (number, sheet) = await db.SheetInForce(cancellation);
        var draft = QuestionnaireDraft.Of(number, sheet.Questions);
        db.Add(draft);
        return draft;
    }
}
