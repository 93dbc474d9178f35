using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Cases;

/// <summary>A room's part of a case: what it tells the family when it asks, and how it forgets. Every room that keeps anything under a referral, a course or
/// what belongs to them has one; a test walks the rooms' models and finds what nobody tells or forgets (ADR 0018).</summary>
public interface ICasePart
{
    /// <summary>What it is called in the exported JSON.</summary>
    string Name { get; }

    /// <summary>Where it stands among the others.</summary>
    int Order { get; }

    /// <summary>The kinds of record that it tells and forgets.</summary>
    IReadOnlyList<Type> Records { get; }

    /// <summary>Says by what the case may be found in what others wrote, and in which years it falls. All parts are asked before any of them tells or forgets.</summary>
    Task Point(ReferralId referral, CaseTrail trail, CancellationToken cancellation);

    /// <summary>Everything that is kept on the family here, nothing masked; null where there is nothing.</summary>
    Task<CaseTold?> Tell(ReferralId referral, CaseTrail trail, CancellationToken cancellation);

    /// <summary>Deletes all of it, and says which counts stay.</summary>
    Task Forget(ReferralId referral, CaseTrail trail, CancellationToken cancellation);
}

/// <param name="Record">All of it, to be written as JSON.</param>
/// <param name="Sections">The same as people read it.</param>
public sealed record CaseTold(object Record, IReadOnlyList<CaseSection> Sections);

/// <summary>What is kept on a family as people read it: on a page, on paper, in a Word document. Everything is text in the reader's language.</summary>
public sealed record CaseDocument(string Title, string Introduction, IReadOnlyList<CaseSection> Sections);

/// <param name="Level">2 for a part of the case, 3 for what stands under it.</param>
public sealed record CaseSection(int Level, string Heading, IReadOnlyList<CaseFact> Facts, CaseTable? Table = null);

/// <summary>A label and what stands there. Its lines are kept.</summary>
public sealed record CaseFact(string Label, string Value);

/// <summary>Rows of as many cells as there are headings.</summary>
public sealed record CaseTable(string Caption, IReadOnlyList<string> Headings, IReadOnlyList<IReadOnlyList<string>> Rows);
