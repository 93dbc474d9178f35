using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Domain;

/// <summary>A request that a family be offered the programme, judged by the version in force on the day it was received.</summary>
internal sealed partial class Referral
{
    private Referral() { }

    public required ReferralId Id { get; init; }

    /// <summary>The year of its number: that of the day it was received, when it was registered.</summary>
    public required int SeriesYear { get; init; }
    public required int Sequence { get; init; }
    public string Number => ReferralNumber.Text(SeriesYear, Sequence);

    /// <summary>What an imported case is called where it came from.</summary>
    public string? Reference { get; init; }
    public required ProgrammeVersionId ProgrammeVersion { get; init; }
    public required string ProgrammeKey { get; init; }
    public required UserId RegisteredBy { get; init; }
    public ReferralStatus Status { get; private set; }
    public DateOnly ReceivedOn { get; private set; }
    public DateOnly? BirthDate { get; private set; }

    /// <summary>Kept when the child is born: what it was judged by.</summary>
    public DateOnly? DueDate { get; private set; }
    public ReferrerRole ReferrerRole { get; private set; }
    public Channel Channel { get; private set; }
    public string? ChannelCode { get; private set; }
    public DaycareKind DaycareKind { get; private set; }

    /// <summary>In plain text, unlike everything else that is written about a family: reports count by day-care (S1), and an institution is no person.
    /// A dagplejer is one, and so is a grandmother: her name lies with the <see cref="People"/>, and reports count dagpleje together.</summary>
    public string? InstitutionName { get; private set; }
    public string? DaycareName => InstitutionName ?? People.Dagplejer;
    public bool Acquainted { get; private set; }
    public bool SupportCourse { get; private set; }
    public DateOnly? PlannedDaycareStart { get; private set; }
    public bool Eligible { get; private set; }
    public UserId? AssignedTo { get; private set; }
    public DateOnly? ScreenedOn { get; private set; }
    public CourseId? Course { get; private set; }

    /// <summary>Who has its course now, and when that ended: as the Visits room tells.</summary>
    public UserId? CoursePedagogue { get; private set; }
    public DateOnly? CourseEndedOn { get; private set; }

    /// <summary>The last day of what the family was given instead of a course, or beside it: as the Economy room tells.</summary>
    public DateOnly? LastsUntil { get; private set; }
    public int Version { get; private set; }

    /// <summary>Sealed.</summary>
    public People People { get; private set; } = People.Nobody;

    /// <summary>Sealed.</summary>
    public CaseNotes Notes { get; private set; } = CaseNotes.Nothing;

    /// <summary>Sealed.</summary>
    public IReadOnlyList<KeptGround> Grounds { get; private set; } = [];

    /// <summary>Null unless the family sent it itself.</summary>
    public SelfReferral? SelfReferral { get; private set; }
    public Decision? Decision { get; private set; }
    public Notification? Notification { get; private set; }
    public Withdrawal? Withdrawal { get; private set; }

    public bool WasBorn => BirthDate is not null && DueDate is not null;

    /// <summary>Refused where what is masked stands for an address that nobody has given.</summary>
    public static Result<Referral> Register(
        ReferralId id,
        ReferralNumber number,
        ProgrammeVersion version,
        UserId by,
        string? reference,
        AsGiven given,
        IReadOnlyList<KeptGround> grounds
    )
    {
        if (Custody.Restate(People.Nobody, given.Child, given.Guardians).Refuses(out var people) is { } refusal)
        {
            return refusal;
        }

        var referral = new Referral
        {
            Id = id,
            SeriesYear = number.Year,
            Sequence = number.Sequence,
            Reference = reference,
            ProgrammeVersion = version.Id,
            ProgrammeKey = version.Key,
            RegisteredBy = by,
            People = people,
        };
        referral.State(given, given.DueDate, grounds);
        referral.Remind();
        return referral;
    }

    /// <summary>The family sent it itself, by its first guardian.</summary>
    public void SentByFamily(SelfReferral own) =>
        (SelfReferral, People) = (own, People with { Guardians = Custody.SentByFirst(People.Guardians) });

    /// <summary>What a restatement is judged on: a due date once stated is kept when the child is born.</summary>
    public Situation SituationOf(AsGiven given) =>
        new(given.ReceivedOn, given.BirthDate, given.DueDate ?? DueDate, given.DaycareKind, given.Acquainted, given.SupportCourse);

    /// <summary>What its kept grounds were judged on.</summary>
    public Situation AsJudged => new Situation(ReceivedOn, BirthDate, DueDate, DaycareKind, Acquainted, SupportCourse).AsJudged(Grounds);

    public Result<Done> Restate(AsGiven given, IReadOnlyList<KeptGround> grounds)
    {
        if (RestateRule.Check(this, given) is { } hindrance)
        {
            return hindrance;
        }

        if (Custody.Restate(People, given.Child, given.Guardians).Refuses(out var people) is { } refusal)
        {
            return refusal;
        }

        var before = KnownBy.Of(People, Notes);
        People = people;
        State(given, SituationOf(given).DueDate, grounds);
        People = People.PutRight(before, Notes);
        return Changed();
    }

    public Result<Done> Withdraw(DateOnly on, UserId by, string reason) =>
        WhileOpen(() =>
        {
            Withdrawal = new Withdrawal
            {
                Referral = Id,
                On = on,
                By = by,
                Reason = reason,
            };
            Status = ReferralStatus.Withdrawn;
        });

    public Result<Done> Assign(UserId pedagogue) => WhileOpen(() => AssignedTo = pedagogue);

    public Result<Done> Screened(DateOnly on) => WhileOpen(() => (Status, ScreenedOn) = (ReferralStatus.Screened, on));

    /// <summary>The unborn child is born. Eligibility stays as it was judged.</summary>
    public Result<Done> Birth(DateOnly birthDate, string firstName, string? cpr)
    {
        if (BirthDate is not null)
        {
            return Refusal.Conflict("referral.born-already", BirthDate);
        }

        var before = KnownBy.Of(People, Notes);
        BirthDate = birthDate;
        People = People with { Child = People.Child with { FirstName = firstName, Cpr = cpr } };
        People = People.PutRight(before, Notes);
        return Changed();
    }

    public void Decide(Decision decision, UserId? pedagogue)
    {
        Decision = decision;
        Course = decision.Course;
        CoursePedagogue = decision.Outcome == DecisionOutcome.Accept ? pedagogue : null;
        Status = decision.Outcome switch
        {
            DecisionOutcome.Accept => ReferralStatus.Accepted,
            DecisionOutcome.Decline => ReferralStatus.Declined,
            _ => ReferralStatus.PassedOn,
        };
        Changed();
    }

    public Result<Done> Notify(DateOnly sentOn, bool parentsInformed, NotificationWords words, UserId by)
    {
        if (Notification is not null)
        {
            return Refusal.Conflict("notification.exists", Notification.SentOn) with { Source = "N9" };
        }

        Notification = new Notification
        {
            Referral = Id,
            SentOn = sentOn,
            ParentsInformed = parentsInformed,
            RecordedBy = by,
            Words = words,
        };
        return Changed();
    }

    public Result<Done> Receipt(DateOnly on) =>
        Notification is not { } notification ? Refusal.NotFound
        : notification.Received(on).Refusal is { } refusal ? refusal
        : Changed();

    public void CourseGoesTo(UserId pedagogue) => CoursePedagogue = pedagogue;

    public void CourseEnded(DateOnly on) => CourseEndedOn = on;

    public void Lasts(DateOnly? until) => LastsUntil = until;

    private Result<Done> WhileOpen(Action change)
    {
        if (this.RefusedAsClosed() is { } closed)
        {
            return closed;
        }

        change();
        return Changed();
    }

    private void State(AsGiven given, DateOnly? dueDate, IReadOnlyList<KeptGround> grounds)
    {
        (ReceivedOn, BirthDate, DueDate) = (given.ReceivedOn, given.BirthDate, dueDate);
        (ReferrerRole, Channel, ChannelCode) = (given.ReferrerRole, given.Channel, given.ChannelCode);
        (DaycareKind, InstitutionName, PlannedDaycareStart) = (given.DaycareKind, given.DaycareName, given.PlannedDaycareStart);
        SealDagplejer();
        (Acquainted, SupportCourse) = (given.Acquainted, given.SupportCourse);
        (Notes, Grounds, Eligible) = (given.Notes, grounds, grounds.All(g => g.Met));
    }

    /// <summary>Also of a referral written before her name was sealed: at its next change.</summary>
    private void SealDagplejer()
    {
        if (DaycareKind is not DaycareKind.Institution && InstitutionName is { } name)
        {
            (InstitutionName, People) = (null, People with { Dagplejer = name });
        }
    }

    private Result<Done> Changed()
    {
        SealDagplejer();
        Remind();
        Version++;
        return Result.Done;
    }
}
