namespace BarnetIMidten.Access.Contracts;

/// <summary>Makes the hash of a password. Slow by intent (tens of milliseconds): call it before a change is sent, never inside one.</summary>
public interface IPasswords
{
    PasswordHash Hash(string password);
}

/// <summary>A password as it may be kept and carried in a message. Only <see cref="IPasswords"/> makes one of a password.</summary>
public sealed record PasswordHash
{
    private const byte Format = 1;
    private const int Shortest = 61;

    /// <exception cref="ArgumentException">This is no hash of the framework's third format: a password itself gets no further.</exception>
    public PasswordHash(string text)
    {
        Span<byte> bytes = stackalloc byte[256];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length < Shortest || bytes[0] != Format)
        {
            throw new ArgumentException("This is no hash of a password", nameof(text));
        }

        Text = text;
    }

    public string Text { get; }

    public override string ToString() => "(password)";
}
