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
    public async Task<StaffMember?> Find(UserId id, CancellationToken cancellation) =>
        (await Read(db.Users.Where(u => u.Id == id), cancellation)).FirstOrDefault();

    public async Task<IReadOnlyDictionary<UserId, StaffMember>> Find(IReadOnlyCollection<UserId> ids, CancellationToken cancellation)
    {
        UserId[] wanted = [.. ids.Distinct()];
        return wanted.Length == 0
            ? new Dictionary<UserId, StaffMember>()
            : (await Read(db.Users.Where(u => wanted.Contains(u.Id)), cancellation)).ToDictionary(m => m.Id);
    }

    public async Task<IReadOnlyList<StaffMember>> ActivePedagogues(CancellationToken cancellation)
    {
        var pedagogues = db.Users.Where(u => u.Role == Role.Pedagogue && !u.Closures.Any(c => c.ReopenedAt == null));
        return [.. (await Read(pedagogues, cancellation)).OrderBy(m => m.Name, InOrder)];
    }

    /// <summary>Names are sealed, so it is here that they are put in order: æ, ø and å last.</summary>
    public static readonly StringComparer InOrder = StringComparer.Create(Languages.Danish, ignoreCase: true);

    private async Task<List<StaffMember>> Read(IQueryable<User> users, CancellationToken cancellation)
    {
        var rows = await users
            .Select(u => new Row(u.Id, u.Role, EF.Property<byte[]>(u, "SealedPerson"), !u.Closures.Any(c => c.ReopenedAt == null)))
            .ToListAsync(cancellation);
        return rows.ConvertAll(r => new StaffMember(r.Id, session.Vault.PersonOf(r.Id, r.Person).Name, r.Role, r.Active));
    }

    private sealed record Row(UserId Id, Role Role, byte[] Person, bool Active);
}

internal static class SealedPersons
{
    public static Person PersonOf(this Vault vault, UserId id, byte[] value) =>
        vault.OpenJson<Person>(value, "access_user", "person", id.ToString());
}
