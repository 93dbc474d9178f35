using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Calling;

/// <summary>One who works in the municipality, as the other rooms may know her.</summary>
/// <param name="Email">Where she is written to; null where nobody has said.</param>
/// <param name="Language">Of her pages, <c>da</c> or <c>en</c>; null until she has chosen one.</param>
public sealed record StaffMember(UserId Id, string Name, Role Role, bool Active, string? Email = null, string? Language = null);

/// <summary>The staff of the caller's municipality. Access answers; the rooms ask here, since none may know Access.</summary>
public interface IStaff
{
    Task<StaffMember?> Find(UserId id, CancellationToken cancellation);

    Task<IReadOnlyDictionary<UserId, StaffMember>> Find(IReadOnlyCollection<UserId> ids, CancellationToken cancellation);

    Task<IReadOnlyList<StaffMember>> ActivePedagogues(CancellationToken cancellation);

    /// <summary>Those of a role who are active, by name.</summary>
    Task<IReadOnlyList<StaffMember>> Active(Role role, CancellationToken cancellation);

    /// <summary>Whether two users are two people as far as can be known: since that day neither gave the other her way in, and nobody gave it to both.
    /// What the command line and a municipality's provider give counts as nobody's.</summary>
    Task<bool> AreTwo(UserId one, UserId other, DateTimeOffset since, CancellationToken cancellation);
}
