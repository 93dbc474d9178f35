using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Access.Door;

/// <summary>One who was let in, and the stamp that her session carries.</summary>
/// <param name="Language">Of her pages, where it is known.</param>
internal sealed record Admitted(Caller Caller, int Stamp, string? Language = null);

/// <summary>Where a name and a password are tried. The slow part, one comparison whoever asks, happens here and not on the writer;
/// whether the door opens is decided in turn, by <see cref="TrySignIn"/>.</summary>
internal sealed class SignInDesk(Dispatcher send, SystemRegister register, Passwords passwords)
{
    /// <summary>Null for an unknown name, a wrong password, one who is closed or locked out: nobody is told which.</summary>
    public async Task<Admitted?> Try(string? name, string? password, CancellationToken cancellation)
    {
        passwords.Prepare();
        var written = Short(name);
        var municipality = written.Length == 0 ? null : register.WhereTo(WayIn.SignInName, SignInNames.Fold(written));
        var account = municipality is { } there
            ? (await send.Send(new FindAccount.BySignInName(written), CallContext.For(Caller.SystemIn(there)), cancellation)).Value
            : null;
        var compared = passwords.Compare(account?.Password, Short(password));
        if (municipality is not { } code || account is null)
        {
            return null;
        }

        // until the password is right nobody has shown that she is this user: the row is of the account, and the role is none
        var caller = new Caller(account.Id, account.Name, code, compared.Right ? account.Role : Role.System);
        var tried = await send.Send(
            new TrySignIn.Command(account.Id, account.Password, compared.Right, compared.Renewed),
            CallContext.For(caller),
            cancellation
        );
        return tried.Value.Stamp is { } stamp ? new Admitted(caller, stamp, account.Language) : null;
    }

    /// <summary>Longer than any name or password is none.</summary>
    private static string Short(string? text) => text is { Length: <= Rules.Name } ? text : "";
}
