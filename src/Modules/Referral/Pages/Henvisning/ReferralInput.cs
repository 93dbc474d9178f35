using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>A referral as a form. It has room for three guardians and three professionals without script; more that stand already keep their rows.</summary>
public sealed class ReferralInput
{
    private const int Rows = 3;

    public DateOnly? ReceivedOn { get; set; }
    public ChildRow Child { get; set; } = new();
    public List<GuardianRow> Guardians { get; set; } = [];
    public ReferrerRow Referrer { get; set; } = new();
    public Channel? Channel { get; set; }
    public DaycareRow Daycare { get; set; } = new();
    public bool? Acquainted { get; set; }
    public bool? SupportCourse { get; set; }
    public string? Concern { get; set; }
    public List<ProfessionalRow> OtherProfessionals { get; set; } = [];
    public string? PedagogueBase { get; set; }
    public DateOnly? PlannedDaycareStart { get; set; }
    public bool ConfirmedDistinct { get; set; }

    public sealed class ChildRow
    {
        /// <summary>Decides which of the two days is sent.</summary>
        public bool Unborn { get; set; }

        public string? Cpr { get; set; }
        public string? FirstName { get; set; }
        public string? LastName { get; set; }
        public DateOnly? BirthDate { get; set; }
        public DateOnly? DueDate { get; set; }
    }

    public sealed class GuardianRow
    {
        public string? Name { get; set; }
        public string? Phone { get; set; }
        public string? Email { get; set; }
        public string? Address { get; set; }
        public bool Protected { get; set; }
        public string? Language { get; set; }
        public DateOnly? ConsentGivenOn { get; set; }

        internal bool Filled =>
            Name is not null || Phone is not null || Email is not null || Address is not null || ConsentGivenOn is not null;
    }

    public sealed class ReferrerRow
    {
        public ReferrerRole? Role { get; set; }
        public string? Name { get; set; }
        public string? Contact { get; set; }
    }

    public sealed class DaycareRow
    {
        public DaycareKind? Kind { get; set; }
        public string? Name { get; set; }
    }

    public sealed class ProfessionalRow
    {
        public string? Kind { get; set; }
        public string? Name { get; set; }
        public bool Involve { get; set; }

        internal bool Filled => Kind is not null || Name is not null;
    }

    /// <summary>An empty form, received today.</summary>
    internal static ReferralInput Empty(DateOnly today) => new ReferralInput { ReceivedOn = today }.WithRoom();

    /// <summary>The form of a referral as it stands. What is masked in an answer is sent back as it came.</summary>
    internal static ReferralInput Of(ReferralAnswer referral) =>
        new ReferralInput
        {
            ReceivedOn = referral.ReceivedOn,
            Child = new ChildRow
            {
                Unborn = referral.Child.BirthDate is null,
                Cpr = referral.Child.Cpr,
                FirstName = referral.Child.FirstName,
                LastName = referral.Child.LastName,
                BirthDate = referral.Child.BirthDate,
                DueDate = referral.Child.DueDate,
            },
            Guardians =
            [
                .. referral.Guardians.Select(g => new GuardianRow
                {
                    Name = g.Name,
                    Phone = g.Phone,
                    Email = g.Email,
                    Address = g.Address,
                    Protected = g.Protected,
                    Language = g.Language,
                    ConsentGivenOn = g.ConsentGivenOn,
                }),
            ],
            Referrer = new ReferrerRow
            {
                Role = referral.Referrer.Role,
                Name = referral.Referrer.Name,
                Contact = referral.Referrer.Contact,
            },
            Channel = referral.Channel,
            Daycare = new DaycareRow { Kind = referral.Daycare.Kind, Name = referral.Daycare.Name },
            Acquainted = referral.Acquainted,
            SupportCourse = referral.SupportCourse,
            Concern = referral.Concern,
            OtherProfessionals =
            [
                .. referral.OtherProfessionals.Select(p => new ProfessionalRow
                {
                    Kind = p.Kind,
                    Name = p.Name,
                    Involve = p.Involve,
                }),
            ],
            PedagogueBase = referral.PedagogueBase,
            PlannedDaycareStart = referral.PlannedDaycareStart,
        }.WithRoom();

    /// <summary>With empty rows up to what the form shows.</summary>
    internal ReferralInput WithRoom()
    {
        Guardians.AddRange(Enumerable.Range(0, Math.Max(0, Rows - Guardians.Count)).Select(_ => new GuardianRow()));
        OtherProfessionals.AddRange(Enumerable.Range(0, Math.Max(0, Rows - OtherProfessionals.Count)).Select(_ => new ProfessionalRow()));
        return this;
    }

    internal ReferralBody Body() =>
        new(
            ReceivedOn,
            Child.Unborn
                ? new ChildBody(null, Child.FirstName, Child.LastName, null, Child.DueDate)
                : new ChildBody(Child.Cpr, Child.FirstName, Child.LastName, Child.BirthDate, null),
            [
                .. SentGuardians()
                    .Select(i => Guardians[i])
                    .Select(g => new GuardianBody(g.Name, g.Phone, g.Email, g.Address, g.Protected, g.Language, g.ConsentGivenOn)),
            ],
            new ReferrerBody(Referrer.Role, Referrer.Name, Referrer.Contact),
            Channel,
            new DaycareBody(Daycare.Kind, Daycare.Name),
            Acquainted,
            SupportCourse,
            Concern,
            [.. SentProfessionals().Select(i => OtherProfessionals[i]).Select(p => new OtherProfessionalBody(p.Kind, p.Name, p.Involve))],
            PedagogueBase,
            PlannedDaycareStart,
            ConfirmedDistinct
        );

    /// <summary>Where a refused field stands in this form, whose empty rows are not sent.</summary>
    internal FieldError InForm(FieldError error) =>
        error.Field == "guardians"
            ? error with
            {
                Field = "guardians[0].name",
            }
            : Moved(error, "guardians", SentGuardians())
                ?? Moved(error, "otherProfessionals", SentProfessionals())
                ?? (error.Field is "child.birthDate" && Child.Unborn ? error with { Field = "child.dueDate" } : error);

    private static FieldError? Moved(FieldError error, string list, IEnumerable<int> rows) =>
        rows.Index()
            .Where(r => error.Field.StartsWith($"{list}[{r.Index}]", StringComparison.Ordinal))
            .Select(r => error with { Field = $"{list}[{r.Item}]{error.Field[$"{list}[{r.Index}]".Length..]}" })
            .FirstOrDefault();

    /// <summary>The first guardian is always sent: one is required.</summary>
    private IEnumerable<int> SentGuardians() => Enumerable.Range(0, Guardians.Count).Where(i => i == 0 || Guardians[i].Filled);

    private IEnumerable<int> SentProfessionals() => Enumerable.Range(0, OtherProfessionals.Count).Where(i => OtherProfessionals[i].Filled);
}
