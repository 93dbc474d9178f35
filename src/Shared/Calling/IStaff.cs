using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Calling;

/// <summary>One who works in the municipality, as the other rooms may know her.</summary>
public sealed record StaffMember(UserId Id, string Name, Role Role, bool Active);

/// <summary>The staff of the caller's municipality. Access answers; the rooms ask here, since none may know Access.</summary>
public interface IStaff
{
    Task<StaffMember?> Find(UserId id, CancellationToken cancellation);

    Task<IReadOnlyDictionary<UserId, StaffMember>> Find(IReadOnlyCollection<UserId> ids, CancellationToken cancellation);

    Task<IReadOnlyList<StaffMember>> ActivePedagogues(CancellationToken cancellation);

    /// <summary>Whether two users are two people as far as can be known: since that day neither gave the other her way in, and nobody gave it to both.
    /// What the command line and a municipality's provider give counts as nobody's.</summary>
    Task<bool> AreTwo(UserId one, UserId other, DateTimeOffset since, CancellationToken cancellation);
}
