using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Door;

/// <summary>One who was let in, and the stamp that her session carries.</summary>
/// <param name="Language">Of her pages, where it is known.</param>
internal sealed record Admitted(Caller Caller, int Stamp, string? Language = null);

/// <summary>The password was right.</summary>
/// <param name="Owed">What else is asked for before she is let in.</param>
internal sealed record Passed(Admitted Who, Owed Owed)
{
    public Halfway Halfway => new(Who.Caller.Municipality, Who.Caller.Id, Who.Stamp, $"{Guid.CreateVersion7():N}");
}

/// <summary>Where a name and a password are tried, and then a code. The slow part, one comparison whoever asks, happens here and not on the writer;
/// whether the door opens is decided in turn, by <see cref="TrySignIn"/> and <see cref="TryCode"/>.</summary>
internal sealed class SignInDesk(Dispatcher send, SystemRegister register, Passwords passwords)
{
    /// <summary>Null for an unknown name, a wrong password, one who is closed or locked out: nobody is told which.</summary>
    public async Task<Passed?> Try(string? name, string? password, CancellationToken cancellation)
    {
        passwords.Prepare();
        var written = Short(name);
        var municipality = written.Length == 0 ? null : register.WhereTo(WayIn.SignInName, SignInNames.Fold(written));
        var account = municipality is { } there ? await Account(there, new FindAccount.BySignInName(written), cancellation) : null;
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
        return tried.Value.Stamp is { } stamp ? new Passed(new Admitted(caller, stamp, account.Language), tried.Value.Owed) : null;
    }

    /// <summary>Null for a code that is wrong, or was used, and for one who is closed or locked out.</summary>
    /// <param name="digits">As <see cref="Domain.RecoveryCodes.Read"/> read them.</param>
    public async Task<Admitted?> TryCode(Halfway halfway, string digits, CancellationToken cancellation)
    {
        if (await Account(halfway.Municipality, new FindAccount.ById(halfway.User), cancellation) is not { } account)
        {
            return null;
        }

        var caller = new Caller(account.Id, account.Name, halfway.Municipality, account.Role);
        var tried = await send.Send(
            new TryCode.Command(account.Id, halfway.Stamp, digits, halfway.Number),
            CallContext.For(caller),
            cancellation
        );
        return tried.Value.Stamp is { } stamp ? new Admitted(caller, stamp, account.Language) : null;
    }

    /// <summary>One whose password was right and who must set up her second factor now; null when that is no longer so.</summary>
    public async Task<Admitted?> MustSetUp(Halfway halfway, CancellationToken cancellation)
    {
        var account = await Account(halfway.Municipality, new FindAccount.ById(halfway.User), cancellation);
        return account is { HasSecondFactor: false, HasFirstPassword: false } ? Known(account, halfway) : null;
    }

    /// <summary>One who has shown her first password, and chooses her own now; with that first one.</summary>
    public async Task<(Admitted Who, PasswordHash? First)?> MustChoose(Halfway halfway, CancellationToken cancellation)
    {
        var account = await Account(halfway.Municipality, new FindAccount.ById(halfway.User), cancellation);
        return account is { HasFirstPassword: true } && Known(account, halfway) is { } who ? (who, account.Password) : null;
    }

    private static Admitted? Known(FindAccount.Account account, Halfway halfway) =>
        account.IsClosed || account.Stamp != halfway.Stamp
            ? null
            : new Admitted(new Caller(account.Id, account.Name, halfway.Municipality, account.Role), account.Stamp, account.Language);

    private async Task<FindAccount.Account?> Account(
        MunicipalityCode municipality,
        IQuery<FindAccount.Account?> query,
        CancellationToken cancellation
    ) => (await send.Send(query, CallContext.For(Caller.SystemIn(municipality)), cancellation)).Value;

    /// <summary>Longer than any name or password is none.</summary>
    private static string Short(string? text) => text is { Length: <= Rules.Name } ? text : "";
}
