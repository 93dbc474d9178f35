using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>The sections of the memo, in their order, by the ids of the contract.</summary>
internal static class MemoSections
{
    public const string EconomicFrame = "economicFrame",
        CurrentStatus = "currentStatus",
        Deviations = "deviations",
        ParentsVoice = "parentsVoice",
        Economy = "economy",
        NextSteps = "nextSteps";

    public static IReadOnlyList<string> All { get; } = [EconomicFrame, CurrentStatus, Deviations, ParentsVoice, Economy, NextSteps];
}

/// <summary>What people write in the sections; null where nobody has.</summary>
internal sealed record SectionWords(
    string? EconomicFrame = null,
    string? CurrentStatus = null,
    string? Deviations = null,
    string? ParentsVoice = null,
    string? Economy = null,
    string? NextSteps = null
)
{
    public string? In(string section) =>
        section switch
        {
            MemoSections.EconomicFrame => EconomicFrame,
            MemoSections.CurrentStatus => CurrentStatus,
            MemoSections.Deviations => Deviations,
            MemoSections.ParentsVoice => ParentsVoice,
            MemoSections.Economy => Economy,
            MemoSections.NextSteps => NextSteps,
            _ => throw new ArgumentOutOfRangeException(nameof(section), section, message: null),
        };
}

/// <param name="CaseNumber">The municipality's own (sagsnummer).</param>
/// <param name="Subject">What stands under the headline.</param>
internal sealed record MemoWords(string? CaseNumber, string? Subject, SectionWords Sections)
{
    public static MemoWords None { get; } = new(null, null, new SectionWords());
}

/// <summary>What people have written for the memo; it stands for the next one too. A municipality has one.</summary>
internal sealed class MemoTexts
{
    private MemoTexts() { }

    public const int TheOne = 1;

    public int Id { get; private init; } = TheOne;

    /// <summary>Sealed until the memo that they stand in is issued.</summary>
    public MemoWords Words { get; private set; } = MemoWords.None;
    public UserId WrittenBy { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>How often they were written; 0 where nobody has.</summary>
    public int Version { get; private set; }

    public static MemoTexts Unwritten() => new();

    public void Write(MemoWords words, UserId by, DateTimeOffset at)
    {
        (Words, WrittenBy, WrittenAt) = (words, by, at);
        Version++;
    }
}
