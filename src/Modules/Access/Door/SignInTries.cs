using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Access.Door;

/// <summary>Counts failed sign-ins by network and by name, whether anybody has the name or not. Past a limit none is judged, not even the right one,
/// and the log of use of the municipality that the name leads to gets one row for the while; the server's own log the network.</summary>
internal sealed partial class SignInTries(TryLimits limits, SystemRegister register, UseLog log, ILogger<SignInTries> serverLog)
{
    /// <summary>How long she must wait; null when she need not.</summary>
    /// <param name="whose">The name, or in the second step whose code it is.</param>
    public async Task<TooMany?> Over(HttpContext http, string? whose)
    {
        var (network, name) = (Network.KeyOf(http), NameOf(whose));
        var (here, hers) = (limits.FailedSignIns.Wait(network), limits.FailedSignInsOfName.Wait(name));
        if (here is null && hers is null)
        {
            return null;
        }

        if (here is not null && limits.FailedSignIns.IsFirstNo(network))
        {
            Flooded(network);
        }

        if (hers is not null && limits.FailedSignInsOfName.IsFirstNo(name) && register.WhereTo(WayIn.SignInName, name) is { } municipality)
        {
            await log.Refused(Caller.SystemIn(municipality), "purpose.sign-in", subject: null, TooMany.SignIns);
        }

        return new TooMany((here ?? TimeSpan.Zero) > (hers ?? TimeSpan.Zero) ? here!.Value : hers!.Value);
    }

    public void Failed(HttpContext http, string? whose)
    {
        limits.FailedSignIns.Take(Network.KeyOf(http));
        limits.FailedSignInsOfName.Take(NameOf(whose));
    }

    private static string NameOf(string? whose) => SignInNames.Fold(whose is { Length: <= Shared.Pipeline.Rules.Name } ? whose : "");

    [LoggerMessage(Level = LogLevel.Warning, Message = "Too many failed sign-ins from {Network}: it waits")]
    private partial void Flooded(string network);
}
