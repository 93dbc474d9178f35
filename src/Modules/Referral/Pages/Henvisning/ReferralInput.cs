using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>A referral as a form, whole or in steps. Without script it has room for three guardians, and always for one more guardian or professional than stand already.</summary>
public sealed partial class ReferralInput
{
    private const int Rows = 3;
    private const int MostGuardians = 10;

    /// <summary>Chosen for somebody who is not asked after by name (A4).</summary>
    private const string OtherProfession = "other";

    /// <summary>The step that she goes to, or left it at; a form without steps has none.</summary>
    public string? At { get; set; }

    public DateOnly? ReceivedOn { get; set; }
    public ChildRow Child { get; set; } = new();
    public List<GuardianRow> Guardians { get; set; } = [];
    public ReferrerRow Referrer { get; set; } = new();
    public CodedWord<Channel>? Channel { get; set; }
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

    /// <summary>The municipality's words, as the form offers them.</summary>
    private Catalogue words = NoWords;

    private static readonly Catalogue NoWords = new("", [], [], []);

    /// <summary>What was chosen can stay, though it be retired since.</summary>
    internal IReadOnlyList<Choice> Channels => words.Channels.Offered(Channel?.ToString()).Choices();

    /// <summary>A word that another system sent, and that is not in the list, can be kept.</summary>
    internal IReadOnlyList<Choice> ProfessionsWith(Phrasebook texts, string? current) =>
        current is null or "" || words.Professions.Find(current) is not null
            ? words.Professions.Offered(current).Choices()
            : [.. words.Professions.Offered().Choices(), new Choice(current, Words.Profession(texts, current))];

    /// <summary>Whether those around the child stand in other rows than they were sent in: the list has changed since the form was opened.</summary>
    internal bool HasMoved { get; private set; }

    /// <summary>Whether anything is written yet.</summary>
    internal bool IsBegun => Child.Said.Trim('|').Length > 0 || ReceivedOn is not null;

    /// <summary>The form of a referral as it stands. What is masked in an answer is sent back as it came.</summary>
    internal static ReferralInput Of(ReferralAnswer referral, Catalogue words) =>
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
            Channel = CodedWord<Channel>.Of(referral.Channel, referral.ChannelCode),
            Daycare = new DaycareRow { Kind = referral.Daycare.Kind, Name = referral.Daycare.Name },
            Acquainted = referral.Acquainted,
            SupportCourse = referral.SupportCourse,
            Concern = referral.Concern,
            OtherProfessionals =
            [
                .. referral.OtherProfessionals.Select(p => new ProfessionalRow
                {
                    Kind = p.Chosen,
                    Name = p.Name,
                    Part = p.Involve ? ProfessionalPart.Involve : ProfessionalPart.Around,
                }),
            ],
            PedagogueBase = referral.PedagogueBase,
            PlannedDaycareStart = referral.PlannedDaycareStart,
            ParentsInformed = new() { On = referral.ParentsInformed.On, WhyNot = referral.ParentsInformed.WhyNot },
        }.WithRoom(words);

    /// <summary>With empty rows up to what the form shows: a row for each who is often around a family, and one for another.</summary>
    internal ReferralInput WithRoom(Catalogue offered)
    {
        words = offered;
        while (Guardians.Count < Rows || (Guardians[^1].Filled && Guardians.Count < MostGuardians))
        {
            Guardians.Add(new GuardianRow());
        }

        var asked = words
            .Professions.Offered()
            .Where(p => p.Code != OtherProfession)
            .Select(p => OtherProfessionals.Find(row => row.Kind == p.Code) ?? new ProfessionalRow { Kind = p.Code })
            .ToList();
        var others = OtherProfessionals.Except(asked).ToList();
        asked.ForEach(row => row.Asked = true);
        others.ForEach(row => row.Asked = false);
        var before = OtherProfessionals;
        OtherProfessionals = [.. asked, .. others];
        HasMoved = !OtherProfessionals.Take(before.Count).SequenceEqual(before);
        if (others.Count == 0 || others[^1].Filled)
        {
            OtherProfessionals.Add(new ProfessionalRow());
        }

        return this;
    }

    /// <summary>Rows that have moved are shown as they are, not as what was sent in their places.</summary>
    internal void ShownAnew(ModelStateDictionary state)
    {
        foreach (var (key, _) in HasMoved ? state.FindKeysWithPrefix("Input.OtherProfessionals").ToList() : [])
        {
            state.Remove(key);
        }
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
        )
        {
            KnowsOwnWords = true,
        };

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

    private IEnumerable<int> SentProfessionals() => Enumerable.Range(0, OtherProfessionals.Count).Where(i => OtherProfessionals[i].IsSent);
}
