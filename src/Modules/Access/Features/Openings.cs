using BarnetIMidten.Access.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Features;

/// <summary>A break-glass opening as the report tells it.</summary>
/// <param name="User">The pedagogue's name.</param>
/// <param name="SubjectId">The referral.</param>
/// <param name="Reason">As she gave it; for a reader who sees no names, without them.</param>
/// <param name="Uses">What was done under it, from the log of use.</param>
/// <param name="Seen">Null until a lead has taken note of it.</param>
internal sealed record OpeningAnswer(
    OpeningId Id,
    UserId UserId,
    string? User,
    ReferralId SubjectId,
    string Number,
    string Reason,
    DateTimeOffset OpenedAt,
    DateTimeOffset Until,
    IReadOnlyList<OpeningUse> Uses,
    OpeningSeen? Seen
);

/// <param name="SubjectId">The referral or course that was looked at.</param>
internal sealed record OpeningUse(DateTimeOffset At, string Action, string Purpose, string? SubjectId);

internal sealed record OpeningSeen(DateTimeOffset At, UserId By, string? Name);

/// <summary>Tells openings with who, why and what was done under them, as the reader may see it.</summary>
internal sealed class Openings(UseReader log, IStaff staff, ICases cases, CallContext call, UseShown shown)
{
    public async Task<IReadOnlyList<OpeningAnswer>> Told(IReadOnlyList<Opening> openings, CancellationToken cancellation)
    {
        var people = await staff.Find(
            [.. openings.Select(o => o.UserId).Concat(openings.Select(o => o.SeenBy).OfType<UserId>()).Distinct()],
            cancellation
        );
        var uses = (await log.Under(openings.Select(o => o.Id.Value), cancellation)).ToLookup(e => e.Opening);
        IReadOnlyList<string> reasons = [.. openings.Select(o => o.Stated.Reason)];
        reasons = call.Known.Role == Role.Lead ? reasons : await cases.WithoutNames(reasons, cancellation);
        return
        [
            .. openings.Select(
                (o, i) =>
                    new OpeningAnswer(
                        o.Id,
                        o.UserId,
                        people.GetValueOrDefault(o.UserId)?.Name,
                        o.Referral,
                        o.Stated.Number,
                        reasons[i],
                        DanishClock.InDenmark(o.OpenedAt),
                        DanishClock.InDenmark(o.Until),
                        [
                            .. uses[o.Id.Value]
                                .Select(e => new OpeningUse(
                                    e.At,
                                    e.Action,
                                    shown.OwnPurpose(e),
                                    e.Subject is { } id ? EntityId.Text(id) : null
                                )),
                        ],
                        o is { SeenBy: { } by, SeenAt: { } at }
                            ? new OpeningSeen(DanishClock.InDenmark(at), by, people.GetValueOrDefault(by)?.Name)
                            : null
                    )
            ),
        ];
    }
}
