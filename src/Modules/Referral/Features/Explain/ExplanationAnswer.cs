using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Law;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Why a family was offered the programme or not, in plain words of the reader's language.</summary>
/// <param name="Answer">The whole of it in one sentence.</param>
/// <param name="JudgedOn">The day whose law is cited.</param>
internal sealed record ExplanationAnswer(
    ReferralId Id,
    string Number,
    string Child,
    ReferralStatus Status,
    DateOnly JudgedOn,
    string Answer,
    IReadOnlyList<ExplanationSection> Sections,
    RulesAnswer Rules,
    IReadOnlyList<LawAnswer> Laws
);

/// <param name="Id"><c>target</c>, <c>screening</c>, <c>decision</c>.</param>
internal sealed record ExplanationSection(string Id, string Heading, IReadOnlyList<Sentence> Sentences);

/// <param name="Met">Whether a condition was met; null of what is no condition.</param>
/// <param name="Source">The id of the sentence of the sources it rests on; null where it rests on none.</param>
/// <param name="Quoted">What somebody wrote, word for word.</param>
internal sealed record Sentence(string Text, bool? Met = null, string? Source = null, string? Quoted = null);

/// <summary>The version that judged the case, with every rule of it and where each comes from.</summary>
internal sealed record RulesAnswer(
    ProgrammeVersionId Id,
    string Key,
    string Name,
    DateOnly EffectiveFrom,
    IReadOnlyList<Programmes.Contracts.RuleInWords> Items
);

/// <param name="Text">What the law says of it, in a sentence that cites the law of the day.</param>
/// <param name="Citation">Act and section on the day that the case was judged.</param>
/// <param name="Until">Its last day; null while it stands.</param>
/// <param name="Now">What came in its place; null while it stands.</param>
internal sealed record LawAnswer(Provision Provision, string Text, string Citation, DateOnly? Until, string? Now);
