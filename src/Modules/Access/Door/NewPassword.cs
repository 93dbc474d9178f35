using BarnetIMidten.Access.Contracts;

namespace BarnetIMidten.Access.Door;

/// <summary>A password that somebody chose, on its way into a command: hashed where it came in, before the command waits for its turn.
/// Only its length is asked for; rules of signs and digits make passwords worse.</summary>
internal sealed class NewPassword
{
    public const int Shortest = 12;
    public const int Longest = 200;
    private readonly PasswordHash? hash;

    private NewPassword(PasswordHash? hash, Fault? fault) => (this.hash, Problem) = (hash, fault);

    /// <summary>What is wrong with it, or null.</summary>
    public Fault? Problem { get; }

    /// <exception cref="InvalidOperationException">The command was not validated.</exception>
    public PasswordHash Hash => hash ?? throw new InvalidOperationException("A password that was refused has no hash");

    /// <summary>Null when none was given.</summary>
    public static NewPassword? Of(string? text, IPasswords passwords) =>
        text switch
        {
            null or "" => null,
            { Length: < Shortest } => new NewPassword(null, new Fault("user.password-short", [Shortest])),
            { Length: > Longest } => new NewPassword(null, new Fault("field.too-long", [Longest])),
            _ => new NewPassword(passwords.Hash(text), null),
        };

    internal sealed record Fault(string Code, object?[] Arguments);
}
