using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Everything that the case page and the decision page show, in one look: one row in the log of use.</summary>
internal static class ShowCase
{
    [Allow(Role.Lead, Role.Pedagogue)]
    [Audited(AuditAction.Read, "purpose.referral-case")]
    internal sealed record Query(ReferralId Id) : IQuery<Case>, IConcerns
    {
        public Guid Subject => Id.Value;
    }

    /// <param name="Rules">The version that judges it.</param>
    /// <param name="Screening">Null until the family is screened.</param>
    /// <param name="Expected">What the rules point to; null where they point to nothing.</param>
    /// <param name="Consented">Whether the consent that the version asks for is in force.</param>
    /// <param name="Stops">From which day each purpose is stopped by a consent that was taken back.</param>
    /// <param name="CoursePedagogue">Who has its course now.</param>
    /// <param name="Names">Of the staff that the case mentions.</param>
    /// <param name="Pedagogues">Who can be given the case, the least burdened first (S3); empty but for a lead.</param>
    /// <param name="MayBeSame">Other open referrals that may be of the same child, where the family sent one itself.</param>
    /// <param name="GivesGrants">A lead can give the child a flexible grant.</param>
    /// <param name="FactorSource">Where the catalogue of what can be seen comes from.</param>
    internal sealed record Case(
        ReferralAnswer Referral,
        ProgrammeVersion Rules,
        ScreeningPicture? Screening,
        DecisionOutcome? Expected,
        bool Consented,
        ConsentStops Stops,
        UserId? CoursePedagogue,
        IReadOnlyDictionary<UserId, string> Names,
        IReadOnlyList<Carrier> Pedagogues,
        string FactorSource,
        IReadOnlyList<SameChild> MayBeSame,
        bool LeadLooks,
        bool GivesGrants,
        DateOnly Today
    )
    {
        public bool Open => Referral.Status.IsOpen();

        public bool IsUninformedTooLong => Referral.ParentsInformed.DueBy < Today;

        public string ChildName =>
            string.IsNullOrWhiteSpace(Referral.Child.FirstName)
                ? Referral.Child.LastName
                : $"{Referral.Child.FirstName} {Referral.Child.LastName}";

        public int DaysWaited => Today.DayNumber - Referral.ReceivedOn.DayNumber;
    }

    /// <param name="Courses">Those that have not ended.</param>
    internal sealed record Carrier(UserId Id, string Name, int Courses);

    internal sealed class Handler(
        ReferralDb db,
        CallContext call,
        IProgrammes programmes,
        IScreenings screenings,
        ICourses courses,
        IStaff staff,
        IFeatures features,
        Session session,
        DanishClock clock
    ) : IHandle<Query, Case>
    {
        public async Task<Result<Case>> Handle(Query query, CancellationToken cancellation)
        {
            if (await db.Own(query.Id, call, cancellation) is not { } referral)
            {
                return Refusal.NotFound;
            }

            var rules = await programmes.Get(referral.ProgrammeVersion, cancellation);
            var screening = await screenings.Of(referral.Id, cancellation);
            var leadLooks = call.Known.Role == Role.Lead;
            return new Case(
                ReferralAnswer.Alone(referral),
                rules,
                screening,
                ExpectedDecision.Of(referral.Eligible, screening?.Recommendation.Outcome),
                Custody.Consented(referral.People.Guardians, rules.ConsentBy),
                ConsentRule.Stops(referral.People.Guardians, rules.ConsentBy),
                referral.CoursePedagogue,
                await NamesIn(referral, screening, cancellation),
                leadLooks && referral.Status.IsOpen() ? await Carriers(cancellation) : [],
                (await programmes.CatalogueOf(rules, cancellation)).FactorSource,
                referral.Status.IsOpen() ? await db.MayBeSame(referral, session.Vault, call, cancellation) : [],
                leadLooks,
                leadLooks && referral.Status == ReferralStatus.Accepted && await features.IsOn(Feature.FlexGrants, cancellation),
                clock.Today
            );
        }

        private async Task<IReadOnlyDictionary<UserId, string>> NamesIn(
            Referral referral,
            ScreeningPicture? screening,
            CancellationToken cancellation
        )
        {
            UserId?[] mentioned =
            [
                referral.RegisteredBy,
                referral.AssignedTo,
                referral.CoursePedagogue,
                screening?.ScreenedBy,
                referral.Decision?.DecidedBy,
                referral.Notification?.RecordedBy,
                referral.Withdrawal?.By,
            ];
            var found = await staff.Find([.. mentioned.OfType<UserId>().Distinct()], cancellation);
            return found.ToDictionary(s => s.Key, s => s.Value.Name);
        }

        private async Task<IReadOnlyList<Carrier>> Carriers(CancellationToken cancellation)
        {
            var loads = (await courses.Loads(cancellation)).ToDictionary(l => l.Pedagogue, l => l.Active + l.Planned + l.Paused);
            var pedagogues = await staff.ActivePedagogues(cancellation);
            return
            [
                .. pedagogues
                    .Select(p => new Carrier(p.Id, p.Name, loads.GetValueOrDefault(p.Id)))
                    .OrderBy(c => c.Courses)
                    .ThenBy(c => c.Name, StringComparer.Ordinal),
            ];
        }
    }
}
