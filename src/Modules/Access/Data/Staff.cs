using System.Linq.Expressions;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Data;

/// <summary>Answers the other rooms on the connection of their own message.</summary>
internal sealed class Staff(AccessDb db, Session session) : IStaff
{
    private static readonly Expression<Func<User, Row>> Seen = u => new Row(
        u.Id,
        u.Role,
        EF.Property<byte[]>(u, "SealedPerson"),
        !u.Closures.Any(c => c.ReopenedAt == null)
    );

    private static readonly Func<AccessDb, UserId, IAsyncEnumerable<Row>> One = Compiled.Query(
        (AccessDb db, UserId id) => db.Users.Where(u => u.Id == id).Select(Seen)
    );

    private static readonly Func<AccessDb, UserId[], IAsyncEnumerable<Row>> Some = Compiled.Query(
        (AccessDb db, UserId[] ids) => db.Users.Where(u => ids.Contains(u.Id)).Select(Seen)
    );

    private static readonly Func<AccessDb, Role, IAsyncEnumerable<Row>> OfRole = Compiled.Query(
        (AccessDb db, Role role) => db.Users.Where(u => u.Role == role && !u.Closures.Any(c => c.ReopenedAt == null)).Select(Seen)
    );

    public async Task<StaffMember?> Find(UserId id, CancellationToken cancellation) =>
        await One(db, id).FirstOrDefaultAsync(cancellation) is { } row ? MemberOf(row) : null;

    public async Task<IReadOnlyDictionary<UserId, StaffMember>> Find(IReadOnlyCollection<UserId> ids, CancellationToken cancellation) =>
        ids.Count == 0
            ? new Dictionary<UserId, StaffMember>()
            : await Some(db, [.. ids]).ToDictionaryAsync(row => row.Id, MemberOf, cancellationToken: cancellation);

    public Task<IReadOnlyList<StaffMember>> ActivePedagogues(CancellationToken cancellation) => Active(Role.Pedagogue, cancellation);

    public async Task<IReadOnlyList<StaffMember>> Active(Role role, CancellationToken cancellation)
    {
        var members = await OfRole(db, role).Select(MemberOf).ToListAsync(cancellation);
        return [.. members.OrderBy(m => m.Name, InOrder)];
    }

    public async Task<bool> AreTwo(UserId one, UserId other, DateTimeOffset since, CancellationToken cancellation) =>
        !await db.Share(one, other, since, cancellation);

    /// <summary>Names are sealed, so it is here that they are put in order: æ, ø and å last.</summary>
    public static readonly StringComparer InOrder = StringComparer.Create(Languages.Danish, ignoreCase: true);

    private StaffMember MemberOf(Row row)
    {
        var person = session.Vault.PersonOf(row.Id, row.Person);
        return new StaffMember(row.Id, person.Name, row.Role, row.Active, person.Email, person.Language);
    }

    private sealed record Row(UserId Id, Role Role, byte[] Person, bool Active);
}

internal static class SealedPersons
{
    public static Person PersonOf(this Vault vault, UserId id, byte[] value) =>
        vault.OpenJson<Person>(value, "access_user", "person", id.ToString());
}
