using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>That parents were asked, and what they answered.</summary>
/// <param name="Questionnaire">The version that they were asked by.</param>
/// <param name="ExpiresOn">The last day of the link.</param>
/// <param name="TypedInBy">Who typed the answer in from paper; null of one that the parents sent themselves.</param>
/// <param name="Mail">How far it has come by mail; null of a link that was handed over, and of a mail that ended long ago.</param>
/// <param name="Answers">Null until they are sent: what is half written is the parents' own.</param>
internal sealed record InvitationAnswer(
    InvitationId Id,
    Moment Moment,
    string Language,
    int Questionnaire,
    DateOnly SentOn,
    DateOnly ExpiresOn,
    InvitationState State,
    DateOnly? AnsweredOn,
    string? TypedInBy,
    IReadOnlyList<AnswerInWords>? Answers,
    DeliveryProgress? Mail
);

/// <param name="Question">In the reader's language.</param>
/// <param name="Value">Of a scale 1 to 5; null for "don't know" and of a text.</param>
/// <param name="Answer">The step in words, or what the parents wrote.</param>
internal sealed record AnswerInWords(string Code, QuestionKind Kind, string Question, int? Value, string Answer);

/// <summary>Reads the invitations of a course that the caller has been let into.</summary>
internal sealed class InvitationBook(EvaluationDb db, InvitationMail mail, IStaff staff, DanishClock clock)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<InvitationAnswer>> Of(CourseId course, CancellationToken cancellation)
    {
        var found = await db
            .Invitations.AsNoTracking()
            .Where(i => i.Course == course)
            .OrderByDescending(i => i.Id)
            .ToListAsync(cancellation);
        var sheets = await db.Sheets(found.Select(i => i.Questionnaire), cancellation);
        var typists = await staff.Find([.. found.Select(i => i.TypedInBy).OfType<UserId>().Distinct()], cancellation);
        var mailed = await mail.ProgressOf(found, cancellation);
        return [.. found.Select(i => Shown(i, sheets[i.Questionnaire], typists, mailed.GetValueOrDefault(i.Id)))];
    }

    public async Task<InvitationAnswer> Of(Invitation invitation, CancellationToken cancellation) =>
        Shown(
            invitation,
            await db.Sheet(invitation.Questionnaire, cancellation),
            await staff.Find([.. new[] { invitation.TypedInBy }.OfType<UserId>()], cancellation),
            (await mail.ProgressOf([invitation], cancellation)).GetValueOrDefault(invitation.Id)
        );

    private InvitationAnswer Shown(
        Invitation invitation,
        Questionnaire sheet,
        IReadOnlyDictionary<UserId, StaffMember> typists,
        DeliveryProgress? mailed
    )
    {
        var language = QuestionnaireWords.ReadersLanguage;
        var order = sheet.At(invitation.Moment).Select(q => q.Code).ToList();
        return new InvitationAnswer(
            invitation.Id,
            invitation.Moment,
            invitation.Language,
            Math.Max(invitation.Questionnaire, QuestionnaireVersion.First),
            invitation.SentOn,
            invitation.ExpiresOn,
            invitation.StateOn(clock.Today),
            invitation.AnsweredOn,
            invitation.TypedInBy is { } by ? typists.GetValueOrDefault(by)?.Name ?? "" : null,
            invitation.AnsweredOn is null
                ? null
                :
                [
                    .. from answer in invitation.Answers
                    let question = sheet.Find(answer.Code)!
                    orderby order.IndexOf(answer.Code)
                    select new AnswerInWords(
                        answer.Code,
                        question.Kind,
                        question.Text.In(language),
                        answer.Step,
                        sheet.Say(answer, language)
                    ),
                ],
            mailed
        );
    }
}
