using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Contracts;

/// <summary>Used by the command line, the demo and the import: users and tokens without anybody signed in. Works inside the change that is being written.</summary>
public interface IAccessSetup
{
    /// <summary>A user of a role by her name, made if missing. Without a name a new one each time.</summary>
    /// <param name="active">Whether one that must be made may sign in; an imported one may not until an administrator opens her.</param>
    Task<Result<UserId>> UserOf(Role role, string? name, bool active, CancellationToken cancellation);

    /// <summary>A new API token for a user. The only time that it can be read.</summary>
    Task<Result<string>> IssueToken(UserId user, CancellationToken cancellation);

    /// <summary>Lets a user sign in on the pages with a name and a password. Refused: <c>user.name-taken</c>.</summary>
    Task<Result<Done>> LetSignIn(UserId user, string signInName, PasswordHash password, CancellationToken cancellation);

    /// <summary>Gives a user a second factor whose secret everybody may know, in Base32: for the demo alone. A code of it passes once for each sign-in,
    /// and not once for all, since many sign in as the same user.</summary>
    Task<Result<Done>> ShareSecondFactor(UserId user, string secret, CancellationToken cancellation);
}
