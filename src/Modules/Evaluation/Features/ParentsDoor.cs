using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Evaluation.Features;

/// <summary>Where parents come in by their link, without signing in. One that is unknown, used or too old is answered alike, and after the same work:
/// nothing tells whether there ever was such a link.</summary>
internal sealed class ParentsDoor(Dispatcher send, SystemRegister register, TryLimits limits)
{
    private const int Longest = 100;

    public static string PathOf(string secret) => $"/svar/{secret}";

    /// <summary>Sends what is asked to the municipality that the link leads to.</summary>
    public async Task<Result<T>> Ask<T>(string secret, HttpContext http, Func<byte[], IMessage<T>> message, CancellationToken cancellation)
    {
        var network = Network.KeyOf(http);
        var wait = limits.FailedTokens.Wait(network);
        if (wait is { } some && !register.IsInUse(WayIn.ParentsLink, secret))
        {
            return new TooMany(some).As(TooMany.Tokens);
        }

        var known = secret.Length <= Longest ? register.LookWhereTo(WayIn.ParentsLink, secret) : null;
        var anywhere = Anywhere();
        if ((known ?? anywhere) is not { } municipality)
        {
            return Refusal.NotFound;
        }

        var asked = await send.Send(
            message(register.Hash(WayIn.ParentsLink, secret)),
            CallContext.For(Caller.SystemIn(municipality)),
            cancellation
        );
        var letIn = known is not null && asked.Refusal?.Kind != RefusalKind.NotFound;
        register.Tried(WayIn.ParentsLink, secret, letIn);
        if (letIn)
        {
            return asked;
        }

        if (wait is { } still)
        {
            return new TooMany(still).As(TooMany.Tokens);
        }

        limits.FailedTokens.Take(network);
        return asked;
    }

    /// <summary>A link that leads nowhere is looked for all the same: the time it takes tells nothing.</summary>
    private MunicipalityCode? Anywhere() => register.All() is [var first, ..] ? first.Code : null;
}
