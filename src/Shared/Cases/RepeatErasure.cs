using System.Collections.Concurrent;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Cases;

/// <summary>Erases again what a restored backup has brought back. Two people decided it then.</summary>
internal static class RepeatErasure
{
    [Allow(Role.System)]
    [Audited(AuditAction.Delete, "purpose.erasure-repeat")]
    internal sealed record Command(ReferralId Id) : ICommand<Done>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    internal sealed class Handler(CaseErasure erasure) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command command, CancellationToken cancellation)
        {
            await erasure.Erase(command.Id, cancellation);
            return Result.Done;
        }
    }
}

/// <summary>At every start, before anybody is served, and after a restore.</summary>
internal sealed class ErasuresAnew(SystemRegister municipalities, ErasureRegister register, Withheld withheld, Dispatcher send)
{
    /// <summary>A server of databases that does not answer is waited for: those that lie elsewhere do not wait behind it.</summary>
    private const int AtOnce = 16;

    /// <summary>In every municipality. One in which it cannot be done now is withheld until it can: the others are served.</summary>
    public Task Everywhere() => First(municipalities.All().Select(m => m.Code));

    /// <summary>Once more in those that are withheld.</summary>
    /// <returns>Those that are served from now on.</returns>
    public Task<IReadOnlyList<MunicipalityCode>> WhereWithheld() => First(withheld.All);

    /// <returns>How many cases of one municipality were erased again.</returns>
    public async Task<int> Run(MunicipalityCode municipality)
    {
        var repeat = register.ToRepeat(municipality);
        foreach (var referral in repeat)
        {
            _ = (await send.Send(new RepeatErasure.Command(referral), CallContext.For(Caller.SystemIn(municipality)))).Value;
        }

        return repeat.Count;
    }

    private async Task<IReadOnlyList<MunicipalityCode>> First(IEnumerable<MunicipalityCode> codes)
    {
        var served = new ConcurrentBag<MunicipalityCode>();
        await Parallel.ForEachAsync(
            codes,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (code, _) =>
            {
                if (await withheld.First(code, () => Run(code)))
                {
                    served.Add(code);
                }
            }
        );
        return [.. served];
    }
}
