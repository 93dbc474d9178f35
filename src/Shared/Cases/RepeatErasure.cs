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
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            await erasure.Erase(request.Id, cancellationToken);
            return Result.Done;
        }
    }
}

/// <summary>At every start, before anybody is served, and after a restore.</summary>
public sealed class ErasuresAnew
{
    private readonly SystemRegister municipalities;
    private readonly ErasureRegister register;
    private readonly Dispatcher send;

    internal ErasuresAnew(SystemRegister municipalities, ErasureRegister register, Dispatcher send) =>
        (this.municipalities, this.register, this.send) = (municipalities, register, send);

    /// <returns>How many cases were erased again.</returns>
    public async Task<int> Run()
    {
        var repeated = 0;
        foreach (var (code, _) in municipalities.All())
        {
            repeated += await Run(code);
        }

        return repeated;
    }

    /// <returns>How many cases of one municipality were erased again.</returns>
    public async Task<int> Run(MunicipalityCode municipality)
    {
        var repeat = register.ToRepeat(municipality);
        foreach (var referral in repeat)
        {
            await send.Send(new RepeatErasure.Command(referral), CallContext.For(Caller.SystemIn(municipality)));
        }

        return repeat.Count;
    }
}
