using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.CommandLine;

/// <summary>Puts the first programme of a new municipality in force.</summary>
internal static class OpenMunicipality
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.municipality-open")]
    internal sealed record Command(string Programme, DateOnly From) : ICommand<ProgrammeVersionId>;

    /// <summary>One that was interrupted before it stood in the register is opened again: its first version is there already.</summary>
    internal sealed class Handler(IProgrammeSetup programmes, IProgrammes inForce) : IHandle<Command, ProgrammeVersionId>
    {
        public async Task<Result<ProgrammeVersionId>> Handle(Command command, CancellationToken cancellation) =>
            await inForce.InForceOn(command.From, cancellation) is { } version
            && version.Key == command.Programme
            && version.EffectiveFrom == command.From
                ? version.Id
                : await programmes.PutInForce(command.Programme, command.From, cancellation);
    }
}
