using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Data;

internal sealed class AccessSetup(
    AccessDb db,
    Session session,
    CallContext call,
    TokenDesk tokens,
    SignInNameRegister names,
    Phrasebook texts,
    TimeProvider clock
) : IAccessSetup
{
    public async Task<Result<UserId>> UserOf(Role role, string? name, bool active, CancellationToken cancellation)
    {
        if (name is not null && await Named(role, name, cancellation) is { } known)
        {
            return await Awake(known, active, cancellation);
        }

        var user = User.New(role, session.Vault.Name(name ?? NewName(role)), clock.GetUtcNow());
        if (!active && user.Close(call.Known.Id, clock.GetUtcNow(), reason: null, otherAdministrators: int.MaxValue).Refusal is { } refusal)
        {
            return refusal;
        }

        db.Users.Add(user);
        await db.SaveChangesAsync(cancellation);
        return user.Id;
    }

    public async Task<Result<string>> IssueToken(UserId user, CancellationToken cancellation)
    {
        if (await db.User(user, cancellation) is not { } found)
        {
            return Refusal.NotFound;
        }

        var issued = tokens.Issue(found, texts["token.by-command"]);
        await db.SaveChangesAsync(cancellation);
        return issued.Map(t => t.Text);
    }

    public async Task<Result<Done>> LetSignIn(UserId user, string signInName, PasswordHash password, CancellationToken cancellation)
    {
        if (await db.User(user, cancellation) is not { } found)
        {
            return Refusal.NotFound;
        }

        if ((await names.Take(found.Id, signInName, cancellation)).Refusal is { } taken)
        {
            return taken;
        }

        var done = found.LetSignIn(session.Vault.SignInName(signInName), password);
        await db.SaveChangesAsync(cancellation);
        return done;
    }

    public async Task<Result<Done>> ShareSecondFactor(UserId user, string secret, CancellationToken cancellation)
    {
        if (await db.User(user, cancellation) is not { } found)
        {
            return Refusal.NotFound;
        }

        found.SetUp(new SecondFactor(secret, clock.GetUtcNow(), [], [], IsPublic: true));
        await db.SaveChangesAsync(cancellation);
        return Result.Done;
    }

    /// <summary>Of several with the same name, one who is active.</summary>
    private Task<User?> Named(Role role, string name, CancellationToken cancellation)
    {
        var index = session.Vault.Name(name).Index;
        return db
            .Users.Include(u => u.Closures)
            .Where(u => u.NameIndex == index && u.Role == role)
            .OrderBy(u => u.Closures.Any(c => c.ReopenedAt == null))
            .ThenBy(u => u.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>One who is closed only because she came with an import is opened when she is needed; one whom an administrator closed stays closed.</summary>
    private async Task<UserId> Awake(User user, bool active, CancellationToken cancellation)
    {
        if (active && user.Closed is { Reason: null })
        {
            user.Reopen(call.Known.Id, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellation);
        }

        return user.Id;
    }

    /// <summary>A name that nobody else has, for whoever asked for none.</summary>
    private static string NewName(Role role) => $"{role.ToString().ToLowerInvariant()}-{UserId.New().ToString()[^8..]}";
}
