using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>The effects that the programme aims at (A16): six in the short term, five in the long.</summary>
internal enum Effect
{
    Participation,
    Interaction,
    StimulatingHome,
    Cooperation,
    LessConflict,
    Trust,
    FewerNotifications,
    FewerCounselling,
    FewerReferrals,
    FewerFamilyTreatment,
    FewerSpecialTeaching,
}

/// <param name="Unit">What the figure is in: »procent«, »sager«.</param>
/// <param name="Source">Where it stands, so that another can find it.</param>
internal sealed record EffectWords(string Unit, string Source, string? Why);

/// <summary>A documented figure of an effect in a year. It is never changed: one that is put right is written anew, and the latest stands.</summary>
internal sealed class EffectFigure
{
    private EffectFigure() { }

    public EffectFigureId Id { get; private init; }
    public Effect Effect { get; private init; }
    public int Year { get; private init; }
    public decimal Value { get; private init; }

    /// <summary>Among how many families.</summary>
    public int N { get; private init; }

    /// <summary>Sealed.</summary>
    public EffectWords Words { get; private init; } = new("", "", null);
    public UserId RecordedBy { get; private init; }
    public DateTimeOffset RecordedAt { get; private init; }

    public static EffectFigure Of(Effect effect, int year, decimal value, int n, EffectWords words, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = EffectFigureId.New(),
            Effect = effect,
            Year = year,
            Value = value,
            N = n,
            Words = words,
            RecordedBy = by,
            RecordedAt = at,
        };
}

internal static class Effects
{
    public static bool IsShortTerm(this Effect effect) => effect <= Effect.Trust;
}
