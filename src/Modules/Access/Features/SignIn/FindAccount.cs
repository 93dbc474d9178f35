using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>What a password is to be compared with. Asked by the door itself, before anybody is let in.</summary>
internal static class FindAccount
{
    [Allow(Role.System)]
    [ShowsNoPerson]
    internal sealed record BySignInName(string Name) : IQuery<Account?>;

    [Allow(Role.System)]
    [ShowsNoPerson]
    internal sealed record BySubject(string Issuer, string Subject) : IQuery<Account?>;

    [Allow(Role.System)]
    [ShowsNoPerson]
    internal sealed record ById(UserId Id) : IQuery<Account?>;

    /// <param name="Password">Null for one who has none.</param>
    /// <param name="Language">Of her pages; null until she has chosen one.</param>
    internal sealed record Account(
        UserId Id,
        string Name,
        Role Role,
        PasswordHash? Password,
        string? Language,
        string? SignInName,
        int Stamp,
        bool HasSecondFactor,
        bool HasFirstPassword,
        bool IsClosed
    );

    internal sealed class Handler(AccessDb db, Session session)
        : IHandle<BySignInName, Account?>,
            IHandle<BySubject, Account?>,
            IHandle<ById, Account?>
    {
        public async Task<Result<Account?>> Handle(BySignInName query, CancellationToken cancellation)
        {
            var index = session.Vault.SignInName(query.Name).Index;
            return Of(await db.Users.Include(u => u.Closures).FirstOrDefaultAsync(u => u.SignInIndex == index, cancellation));
        }

        public async Task<Result<Account?>> Handle(BySubject query, CancellationToken cancellation)
        {
            var index = session.Vault.Subject(query.Issuer, query.Subject);
            return Of(await db.Users.Include(u => u.Closures).FirstOrDefaultAsync(u => u.SubjectIndex == index, cancellation));
        }

        public async Task<Result<Account?>> Handle(ById query, CancellationToken cancellation) =>
            Of(await db.Users.Include(u => u.Closures).FirstOrDefaultAsync(u => u.Id == query.Id, cancellation));

        private static Account? Of(Domain.User? user) =>
            user is null
                ? null
                : new Account(
                    user.Id,
                    user.Person.Name,
                    user.Role,
                    user.Password,
                    user.Person.Language,
                    user.Person.SignInName,
                    user.Stamp,
                    user.SecondFactor is not null,
                    user.FirstPasswordUntil is not null,
                    user.Closed is not null
                );
    }
}
