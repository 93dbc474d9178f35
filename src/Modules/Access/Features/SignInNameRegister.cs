using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Access.Features;

/// <summary>A sign-in name leads to one user of one municipality in the whole installation.</summary>
internal sealed class SignInNameRegister(AccessDb db, Session session, SystemRegister register)
{
    /// <summary>Takes a name for a user. Whether it is taken here or in another municipality is not told apart.
    /// A name taken by a change that is then undone stays led to this municipality, where it opens nothing and can be taken again.</summary>
    public async Task<Result<Done>> Take(UserId user, string name, CancellationToken cancellation)
    {
        var index = session.Vault.SignInName(name).Index;
        return
            await db.Users.AnyAsync(u => u.SignInIndex == index && u.Id != user, cancellation)
            || !register.Lead(WayIn.SignInName, SignInNames.Fold(name), session.Store.Code)
            ? Refusal.Conflict("user.name-taken").At("signInName")
            : Result.Done;
    }
}
