using System.Security.Cryptography;
using BarnetIMidten.Access.Contracts;

namespace BarnetIMidten.Access.Door;

/// <summary>A password that somebody chose, on its way into a command: hashed where it came in, before the command waits for its turn.
/// Its length is asked for, and that it is not among those which are guessed first; rules of signs and digits make passwords worse.</summary>
internal sealed class NewPassword
{
    public const int Shortest = 12;
    public const int Longest = 200;
    private const string Signs = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4;
    private readonly PasswordHash? hash;

    private NewPassword(PasswordHash? hash, Fault? fault) => (this.hash, Problem) = (hash, fault);

    /// <summary>What is wrong with it, or null.</summary>
    public Fault? Problem { get; }

    /// <summary>A first password as it is shown, once; null of one that somebody chose.</summary>
    public string? First { get; private init; }

    /// <summary>Until when a first password lets its user choose one of her own.</summary>
    public DateTimeOffset? FirstUntil(DateTimeOffset now) => First is null ? null : now + Features.ChooseFirstPassword.Within;

    /// <exception cref="InvalidOperationException">The command was not validated.</exception>
    public PasswordHash Hash => hash ?? throw new InvalidOperationException("A password that was refused has no hash");

    /// <summary>Null when none was given.</summary>
    public static NewPassword? Of(string? text, IPasswords passwords) =>
        text switch
        {
            null or "" => null,
            { Length: < Shortest } => new NewPassword(null, new Fault("user.password-short", [Shortest])),
            { Length: > Longest } => new NewPassword(null, new Fault("field.too-long", [Longest])),
            _ when CommonPasswords.Has(text) => new NewPassword(null, new Fault("user.password-common", [])),
            _ => new NewPassword(passwords.Hash(text), null),
        };

    /// <summary>A random one, <c>k7fm-9wqp-3xhd-t2vn</c>: 79 bits, without signs that are taken for another.</summary>
    public static NewPassword Made(IPasswords passwords)
    {
        var text = string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Signs, Groups)));
        return new NewPassword(passwords.Hash(text), null) { First = text };
    }

    internal sealed record Fault(string Code, object?[] Arguments);
}
