using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Programmes.Contracts;

/// <summary>Planned turns of the switches. A flag is read as of now, so that a turn is so from its instant, whoever has noticed;
/// what reacts to a turn (<see cref="FeatureThrown"/>) is told when somebody calls this.</summary>
public interface IPlannedTurns
{
    /// <summary>Writes the turns whose time has come among the throws, and tells that they were thrown.</summary>
    Task<TurnsTaken> TakeEffect(CancellationToken cancellation);
}

/// <param name="Taken">How many.</param>
/// <param name="Next">When the next is planned; null if none is.</param>
public sealed record TurnsTaken(int Taken, DateTimeOffset? Next);

/// <summary>When a municipality's next turn is due, as far as this process knows: the municipalities need not be asked one by one each minute.</summary>
public interface ITurnAgenda
{
    void Note(MunicipalityCode municipality, DateTimeOffset at);

    /// <summary>Those whose turn has come. They are taken out: what cannot be done for one is to be noted again.</summary>
    IReadOnlyList<MunicipalityCode> TakeDue(DateTimeOffset now);
}
