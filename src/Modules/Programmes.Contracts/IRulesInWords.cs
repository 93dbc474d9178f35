namespace BarnetIMidten.Programmes.Contracts;

/// <summary>One rule of a version as people read it, in the reader's language.</summary>
/// <param name="Source">The id of the sentence it comes from, <c>A5</c>, or <see cref="RuleSources.Own"/>; null where no source says anything of it.</param>
public sealed record RuleInWords(string Name, string Text, string? Source);

/// <summary>The rules of a version as people read them, always in the same order.</summary>
public interface IRulesInWords
{
    IReadOnlyList<RuleInWords> Of(ProgrammeVersion version);
}
