using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Referrals.Features;

/// <summary>What of a case belongs in the municipality's records system.</summary>
internal enum JournalKind
{
    /// <summary>Why the family was offered the programme or not: the decision, and what it rests on.</summary>
    Explanation,

    /// <summary>The course: goals, visits, pauses, how it ended.</summary>
    Course,
}

/// <summary>Makes the documents for the records system, in the language of whoever reads now.</summary>
internal sealed class JournalPapers(Explanations explanations, IEnumerable<ICasePart> parts, Phrasebook texts)
{
    private const string CoursePart = "course";

    /// <summary>What a case has to hand over: the explanation goes with its decision (ADR 0035).</summary>
    public static IReadOnlyList<JournalKind> Ready(Referral referral) =>
        [
            .. referral.Decision is null ? (JournalKind[])[] : [JournalKind.Explanation],
            .. referral.Course is null ? (JournalKind[])[] : [JournalKind.Course],
        ];

    /// <summary>Null where there is nothing of the kind yet.</summary>
    public async Task<WordDocument?> Of(Referral referral, JournalKind kind, CancellationToken cancellation) =>
        !Ready(referral).Contains(kind) ? null
        : kind == JournalKind.Explanation ? Explained(await explanations.Of(referral, cancellation))
        : await Course(referral, cancellation);

    private WordDocument Explained(ExplanationAnswer explained)
    {
        var word = new WordDocument(texts["explain.title", explained.Child])
            .Paragraph(texts["referral.one", explained.Number])
            .Paragraph(explained.Answer);
        foreach (var part in explained.Sections)
        {
            word.Heading(part.Heading);
            foreach (var sentence in part.Sentences)
            {
                word.Paragraph(
                    sentence.Met is { } met ? $"{texts[met ? "explain.met" : "explain.unmet"]}: {sentence.Text}"
                    : sentence.Quoted is { } quoted ? $"{sentence.Text} {quoted}"
                    : sentence.Text
                );
            }
        }

        word.Heading(texts["explain.rules"]).Paragraph(texts["explain.rules-how", explained.Rules.Name, explained.Rules.EffectiveFrom]);
        word.Heading(texts["explain.law"]);
        foreach (var law in explained.Laws)
        {
            word.Paragraph($"{law.Text} {law.Now}".TrimEnd());
        }

        return word;
    }

    private async Task<WordDocument?> Course(Referral referral, CancellationToken cancellation)
    {
        var told = (await parts.TellAll(referral.Id, cancellation)).Where(t => t.Name == CoursePart).Select(t => t.Told).ToList();
        return told.Count == 0
            ? null
            : new CaseDocument(
                texts["journal.course-title", referral.Number],
                referral.People.Child.Full,
                [.. told.SelectMany(t => t.Sections)]
            ).ToWord();
    }
}
