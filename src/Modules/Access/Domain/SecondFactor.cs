using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Access.Domain;

/// <summary>A code that was let pass, and the sign-in that it was written in.</summary>
internal sealed record SpentCode(long Step, string SignIn);

/// <summary>What a user shows beside her password: a secret that her telephone shares, and codes on paper. Kept sealed.</summary>
/// <param name="Secret">In Base32.</param>
/// <param name="RecoveryCodes">The keyed hashes of those that are left.</param>
/// <param name="Spent">The newest codes that were let pass.</param>
/// <param name="IsPublic">Everybody knows the secret, as of the demo's users: there is nobody to keep a seen code from, so it passes once for each sign-in.</param>
internal sealed record SecondFactor(
    string Secret,
    DateTimeOffset SetUpAt,
    IReadOnlyList<byte[]> RecoveryCodes,
    IReadOnlyList<SpentCode> Spent,
    bool IsPublic = false
)
{
    /// <summary>Whoever decides on families or on users is not let in by a password alone (promise 11).</summary>
    public static bool IsRequiredOf(Role role) => role is Role.Lead or Role.Administrator;

    /// <summary>What is left when this code is let pass; null when it is not.</summary>
    /// <param name="signIn">Which sign-in it is written in.</param>
    public SecondFactor? Spend(ShownCode code, DateTimeOffset now, string signIn) =>
        code.RecoveryHash is { } hash ? SpendRecovery(hash)
        : Totp.StepOf(Secret, code.Digits, now) is { } step && !IsSpent(step, signIn)
            ? this with
            {
                Spent = [.. Spent.Where(s => s.Step >= Totp.StepAt(now) - 2), new SpentCode(step, signIn)],
            }
        : null;

    /// <summary>A code once seen over a shoulder opens nothing: none passes twice, and none that is older than the last.</summary>
    private bool IsSpent(long step, string signIn) => Spent.Any(s => IsPublic ? s == new SpentCode(step, signIn) : s.Step >= step);

    private SecondFactor? SpendRecovery(byte[] hash)
    {
        var left = RecoveryCodes.Where(c => !c.AsSpan().SequenceEqual(hash)).ToList();
        return left.Count < RecoveryCodes.Count ? this with { RecoveryCodes = left } : null;
    }
}

/// <summary>A code as it was written: of the telephone, or of the paper.</summary>
/// <param name="RecoveryHash">Null for one of the telephone.</param>
internal sealed record ShownCode(string Digits, byte[]? RecoveryHash);
