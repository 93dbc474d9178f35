using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Reminding;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Watch;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Host.Operation;

/// <summary>Tells an administrator of work that the server does by itself and that did not go well, until it has.</summary>
internal sealed class RoundsPart(Rounds rounds, Phrasebook texts) : IFrontPart
{
    public Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation)
    {
        IReadOnlyList<RoundEnd> bad =
            caller.Role == Role.Administrator ? [.. rounds.Of(caller.Municipality).Where(r => r.Outcome != RoundOutcome.Done)] : [];
        IReadOnlyList<FrontSection> sections =
            bad.Count == 0
                ? []
                :
                [
                    new FrontSection(
                        Need.Opened,
                        "/Pages/Drift/_Bad.cshtml",
                        bad,
                        new FrontLine(
                            bad.Count == 1 ? texts["operation.front-one"] : texts["operation.front-several", bad.Count],
                            "#drift"
                        ),
                        Waits: new Waits(ReminderKind.Operation, [.. bad.Select(r => Waits.Key(r.Round, r.Outcome))])
                    ),
                ];
        return Task.FromResult(sections);
    }
}
