using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>A referral as a form, whole or in steps. Without script it has room for three guardians, and always for one more guardian or professional than stand already.</summary>
public sealed partial class ReferralInput
{
    private const int Rows = 3;
    private const int MostGuardians = 10;

    /// <summary>The step that she goes to, or left it at; a form without steps has none.</summary>
    public string? At { get; set; }

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
    public CaseForms.InformationForm ParentsInformed { get; set; } = new();
    public bool ConfirmedDistinct { get; set; }

    /// <summary>The child that it was confirmed of, as it was written then.</summary>
    public string? DistinctFrom { get; set; }

    /// <summary>That it is another child holds for the child it was said of: not for the next name that is written in its place.</summary>
    internal bool IsConfirmed => ConfirmedDistinct && DistinctFrom == Child.Said;

    /// <summary>Whether anything is written yet.</summary>
    internal bool IsBegun => Child.Said.Trim('|').Length > 0 || ReceivedOn is not null;

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
                    ProtectedUntil = g.ProtectedUntil,
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
                    Part = p.Involve ? ProfessionalPart.Involve : ProfessionalPart.Around,
                }),
            ],
            PedagogueBase = referral.PedagogueBase,
            PlannedDaycareStart = referral.PlannedDaycareStart,
            ParentsInformed = new() { On = referral.ParentsInformed.On, WhyNot = referral.ParentsInformed.WhyNot },
        }.WithRoom();

    /// <summary>With empty rows up to what the form shows: a row for each who is often around a family, and one for another.</summary>
    internal ReferralInput WithRoom()
    {
        while (Guardians.Count < Rows || (Guardians[^1].Filled && Guardians.Count < MostGuardians))
        {
            Guardians.Add(new GuardianRow());
        }

        var often = Words.OftenAround.Select(kind => OtherProfessionals.Find(p => p.Kind == kind) ?? new ProfessionalRow { Kind = kind });
        OtherProfessionals = [.. often.ToList().Union(OtherProfessionals)];
        if (OtherProfessionals.Count == Words.OftenAround.Count || OtherProfessionals[^1].Filled)
        {
            OtherProfessionals.Add(new ProfessionalRow());
        }

        return this;
    }

    internal ReferralBody Body() =>
        new(
            ReceivedOn,
            Child.Unborn
                ? new ChildBody(null, Child.FirstName, Child.LastName, null, Child.DueDate)
                : new ChildBody(Child.Cpr, Child.FirstName, Child.LastName, Child.BirthDate, null),
            [.. SentGuardians().Select(i => Guardians[i].Body())],
            new ReferrerBody(Referrer.Role, Referrer.Name, Referrer.Contact),
            Channel,
            new DaycareBody(Daycare.Kind, Daycare.Name),
            Acquainted,
            SupportCourse,
            Concern,
            [.. SentProfessionals().Select(i => OtherProfessionals[i]).Select(p => p.Body())],
            PedagogueBase,
            PlannedDaycareStart,
            IsConfirmed,
            ParentsInformed.IsFilled ? ParentsInformed.Body() : null
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

    private IEnumerable<int> SentProfessionals() =>
        Enumerable.Range(0, OtherProfessionals.Count).Where(i => OtherProfessionals[i].IsSent(often: i < Words.OftenAround.Count));
}
