using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Features;

/// <summary>Grants as the caller may see them: a controller sees no names, and so neither the description nor any name in a note.</summary>
internal sealed class GrantAnswers(ICases cases, CallContext call, DanishClock clock)
{
    public async Task<GrantAnswer> Of(FlexGrant grant, CancellationToken cancellation) => (await Of([grant], cancellation))[0];

    public async Task<IReadOnlyList<GrantAnswer>> Of(IReadOnlyList<FlexGrant> grants, CancellationToken cancellation)
    {
        var numbers = await cases.Numbers([.. grants.Select(g => g.Referral.Value)], cancellation);
        var read = await Legible([.. grants.SelectMany(Texts).OfType<string>().Distinct(StringComparer.Ordinal)], cancellation);
        return [.. grants.Select(g => Of(g, numbers.GetValueOrDefault(g.Referral.Value, ""), read))];
    }

    /// <summary>The pilot likewise: what was written of it may name somebody.</summary>
    public async Task<PilotAnswer> Of(GrantPilot? pilot, CancellationToken cancellation)
    {
        var answer = PilotAnswer.Of(pilot, clock.Today);
        var read = await Legible(
            [.. new[] { answer.Note, answer.Findings }.OfType<string>().Distinct(StringComparer.Ordinal)],
            cancellation
        );
        return answer with { Note = Said(answer.Note, read), Findings = Said(answer.Findings, read) };
    }

    private static string? Said(string? text, IReadOnlyDictionary<string, string> read) => text is null ? null : read[text];

    private async Task<IReadOnlyDictionary<string, string>> Legible(IReadOnlyList<string> texts, CancellationToken cancellation) =>
        texts
            .Zip(call.Known.Role == Role.Lead ? texts : await cases.WithoutNames(texts, cancellation))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private GrantAnswer Of(FlexGrant grant, string number, IReadOnlyDictionary<string, string> read) =>
        new(
            grant.Id,
            grant.Referral,
            number,
            read[grant.Terms.Institution],
            grant.Terms.Enrolment,
            grant.Terms.PricePerYear,
            grant.Terms.Share,
            grant.From,
            grant.To,
            grant.LastDay,
            grant.StatusOn(clock.Today),
            grant.Amount.Shown(),
            [.. grant.ByYear.Select(p => p with { Amount = p.Amount.Shown() })],
            grant.Used.Shown(),
            grant.Left.Shown(),
            call.Known.Role == Role.Lead ? grant.Description.Text : null,
            grant.Descriptions.Count,
            grant.IsAccepted,
            [.. grant.Acceptances.Select(a => new GrantAnswer.Accept(a.By, a.On, a.Of, a.Of == grant.Descriptions.Count))],
            [
                .. grant.Uses.Select(u => new GrantAnswer.Use(
                    u.Id,
                    u.On,
                    u.Category,
                    u.Amount,
                    Said(u.Note, read),
                    u.DialogueOn,
                    u.Hires,
                    u.Undone?.On,
                    Said(u.Undone?.Reason, read)
                )),
            ],
            Said(grant.Ending?.Reason, read),
            grant.GivenAt,
            grant.Version
        );

    private static IEnumerable<string?> Texts(FlexGrant grant) =>
        [grant.Terms.Institution, grant.Ending?.Reason, .. grant.Uses.SelectMany(u => new[] { u.Note, u.Undone?.Reason })];
}
