using BarnetIMidten.Referrals.Contracts;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>What reports count of a referral.</summary>
internal static class ReferralCounts
{
    /// <summary>By what an offer is known in the words of a decision, the most telling first. They are compared without case.</summary>
    private static readonly (PassedOnTo To, string[] Words)[] Known =
    [
        (PassedOnTo.Ppr, ["ppr", "psykolog", "talehør", "tale-hør", "logopæd"]),
        (PassedOnTo.HealthVisitor, ["sundhedsplej", "jordemoder"]),
        (PassedOnTo.HealthCare, ["læge", "hospital", "sygehus", "psykiatri", "fysioterap"]),
        (PassedOnTo.Counselling, ["rådgivning", "familieværksted", "familiehus", "familievejled", "familiekurs"]),
        (
            PassedOnTo.FamilyDepartment,
            ["familieafdeling", "familiegruppe", "familiebehandling", "myndighed", "socialrådgiver", "børn og familie"]
        ),
        (PassedOnTo.Daycare, ["dagtilbud", "vuggestue", "børnehave", "dagpleje", "ressourcepædagog"]),
    ];

    public static ReferralFigures Figures(this Referral referral) =>
        new(
            referral.Id,
            new CaseOrigin(
                referral.ProgrammeKey,
                referral.ReceivedOn,
                referral.Channel,
                referral.ReferrerRole,
                referral.DaycareKind,
                referral.InstitutionName,
                referral.BirthDate,
                referral.DueDate,
                referral.PlannedDaycareStart,
                referral.ChannelCode
            ),
            referral.Decision is { } decision ? Of(decision) : null,
            referral.Withdrawal?.On
        );

    public static PassedOnTo Receiver(string? words) =>
        string.IsNullOrWhiteSpace(words) ? PassedOnTo.NotSaid
        : Known.FirstOrDefault(k => k.Words.Any(w => words.Contains(w, StringComparison.OrdinalIgnoreCase))) is { Words: not null } known
            ? known.To
        : PassedOnTo.Other;

    private static DecisionFigures Of(Decision decision) =>
        new(
            decision.DecidedOn,
            decision.Outcome,
            decision.Expected,
            decision.Outcome == DecisionOutcome.PassOn ? Receiver(decision.Words.PassedOnTo) : null
        );
}
