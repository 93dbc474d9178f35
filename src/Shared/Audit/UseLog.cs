using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Audit;

/// <summary>Writes to the log of use from outside a change: a look, or a refusal at the door. On disk before the answer is sent.</summary>
public sealed class UseLog(Municipalities municipalities)
{
    public Task Write(Caller caller, IReadOnlyList<AuditRow> rows) =>
        municipalities
            .Open(caller.Municipality)
            .Writer.Run(async turn =>
            {
                foreach (var row in rows)
                {
                    await turn.Audit.Append(row);
                }

                return true;
            });

    /// <summary>The house itself did something, for nobody.</summary>
    public Task OfHouse(MunicipalityCode municipality, AuditAction action, string purpose) =>
        Write(Caller.SystemIn(municipality), [AuditRow.OfHouse(municipality, action, purpose)]);

    /// <summary>Somebody was turned away before her message was sent, or read.</summary>
    public Task Refused(Caller caller, string purpose, Guid? subject, string code) =>
        Write(
            caller,
            [new AuditRow(caller.Id.ToString(), caller.Role.ToString(), AuditAction.Refused, subject, null, purpose, null, code)]
        );
}
