using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Access.Features;

/// <summary>A code of the second factor that the caller has.</summary>
internal sealed record CodeBody(string? Code);

/// <param name="RecoveryCodes">The codes on paper, which are shown this once. Null when the code was wrong.</param>
internal sealed record OwnFactorAnswer(IReadOnlyList<string>? RecoveryCodes);

/// <summary>Says no when the code was wrong: the command itself must not, or the try would not count.</summary>
internal sealed class OwnFactorDesk(Dispatcher send)
{
    public const string Wrong = "second-factor.wrong";

    /// <param name="field">Where the code stands that shows who changes it.</param>
    public async Task<Result<OwnFactorAnswer>> Send(ICommand<OwnFactorAnswer> command, string field, CancellationToken cancellation)
    {
        var answer = await send.Send(command, cancellation);
        return answer is { Refusal: null, Value.RecoveryCodes: null } ? Refusal.Field(field, Wrong) : answer;
    }
}
