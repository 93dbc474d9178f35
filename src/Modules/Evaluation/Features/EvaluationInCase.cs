using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>The evaluation's part of a case: what the parents were asked and answered. What the case was counted as tells nothing more;
/// when the case is erased the counts stay (ADR 0018, 0025).</summary>
internal sealed class EvaluationInCase(EvaluationDb db, SumBook book, Phrasebook texts) : ICasePart
{
    public string Name => "evaluation";

    public int Order => 4;

    public IReadOnlyList<Type> Records { get; } = [typeof(CountedCourse), typeof(CountedReferral), typeof(Invitation)];

    public async Task<CaseTold?> Tell(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        var asked = await Asked(referral, cancellation);
        var sheets = await db.Sheets(asked.Select(i => i.Questionnaire), cancellation);
        return asked.Count == 0
            ? null
            : new CaseTold(
                asked.Select(i => new Told(
                    i.Moment,
                    i.Language,
                    i.SentOn,
                    i.ExpiresOn,
                    i.AnsweredOn,
                    i.TypedInBy is not null,
                    i.RevokedOn,
                    i.Answers
                )),
                [new CaseSection(2, texts["evaluation.case.title"], []), .. asked.Select(i => Section(i, sheets[i.Questionnaire]))]
            );
    }

    public async Task Point(ReferralId referral, CaseTrail trail, CancellationToken cancellation)
    {
        foreach (var invitation in await Asked(referral, cancellation))
        {
            trail.Id(invitation.Id.Value);
        }
    }

    public Task Forget(ReferralId referral, CaseTrail trail, CancellationToken cancellation) => book.Forget(referral, cancellation);

    private async Task<List<Invitation>> Asked(ReferralId referral, CancellationToken cancellation) =>
        await db.Invitations.AsNoTracking().Where(i => i.Referral == referral).OrderBy(i => i.Id).ToListAsync(cancellation);

    private CaseSection Section(Invitation invitation, Questionnaire sheet)
    {
        var facts = new CaseFacts(texts)
            .Add("evaluation.case.sent", DanishFormat.Date(invitation.SentOn))
            .Add(
                "evaluation.case.answered",
                invitation.AnsweredOn is { } on
                    ? texts[invitation.TypedInBy is null ? "evaluation.case.by-link" : "evaluation.case.on-paper", DanishFormat.Date(on)]
                    : texts["evaluation.case.not-answered"]
            )
            .Add("evaluation.case.revoked", invitation.RevokedOn is { } off ? DanishFormat.Date(off) : null);
        return facts.Under(
            texts.Of("evaluation.moment", invitation.Moment),
            invitation.Answers.Count == 0
                ? null
                : new CaseTable(
                    texts["evaluation.case.answers"],
                    [texts["evaluation.case.question"], texts["evaluation.case.answer"]],
                    [
                        .. invitation.Answers.Select(a =>
                            (IReadOnlyList<string>)[sheet.Find(a.Code)?.Text.In(Danish) ?? a.Code, sheet.Say(a, Danish)]
                        ),
                    ]
                )
        );
    }

    private static string Danish => AnswerLanguages.All[0];

    private sealed record Told(
        Moment Moment,
        string Language,
        DateOnly SentOn,
        DateOnly ExpiresOn,
        DateOnly? AnsweredOn,
        bool TypedIn,
        DateOnly? RevokedOn,
        IReadOnlyList<GivenAnswer> Answers
    );
}
