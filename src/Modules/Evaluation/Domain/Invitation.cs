using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Evaluation.Domain;

/// <summary>How far an invitation has come.</summary>
internal enum InvitationState
{
    Sent,
    Answered,
    Expired,
    Revoked,
}

/// <summary>That the parents of a course were asked, by a link or a sheet of paper that serves for one answer. Of the link only a keyed hash is kept.</summary>
internal sealed class Invitation
{
    private Invitation() { }

    public InvitationId Id { get; private init; }
    public CourseId Course { get; private init; }
    public ReferralId Referral { get; private init; }

    /// <summary>The key of the programme under which the answer counts.</summary>
    public string Programme { get; private init; } = "";
    public Moment Moment { get; private init; }

    /// <summary>One of <see cref="AnswerLanguages"/>.</summary>
    public string Language { get; private init; } = "";

    /// <summary>The version that is answered, however old it has become.</summary>
    public int Questionnaire { get; private init; }

    /// <summary>The last day on which the link can be answered.</summary>
    public DateOnly ExpiresOn { get; private init; }
    public byte[] LinkHash { get; private init; } = [];
    public UserId SentBy { get; private init; }
    public DateOnly SentOn { get; private init; }
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Typed in by the team from a sheet of paper.</summary>
    public UserId? TypedInBy { get; private set; }
    public DateOnly? RevokedOn { get; private set; }
    public UserId? RevokedBy { get; private set; }

    /// <summary>Sealed. What was written before it is sent is kept here too, for the parents alone.</summary>
    public IReadOnlyList<GivenAnswer> Answers { get; private set; } = [];

    /// <summary>Whether the family counts as asked, and as having answered, by this one: of a course at a moment it does by one alone.</summary>
    public bool CountsAsAsked { get; private set; }
    public bool CountsAsAnswered { get; private set; }

    public static Invitation To(
        (CourseId Course, ReferralId Referral, string Programme) whose,
        Moment moment,
        string language,
        int questionnaire,
        (DateOnly On, DateOnly ExpiresOn) days,
        byte[] linkHash,
        UserId by
    ) =>
        new()
        {
            Id = InvitationId.New(),
            Course = whose.Course,
            Referral = whose.Referral,
            Programme = whose.Programme,
            Moment = moment,
            Language = language,
            Questionnaire = questionnaire,
            ExpiresOn = days.ExpiresOn,
            LinkHash = linkHash,
            SentBy = by,
            SentOn = days.On,
        };

    public InvitationState StateOn(DateOnly today) =>
        AnsweredOn is not null ? InvitationState.Answered
        : RevokedOn is not null ? InvitationState.Revoked
        : today > ExpiresOn ? InvitationState.Expired
        : InvitationState.Sent;

    /// <summary>A sheet of paper may come back after the link's last day.</summary>
    public bool TakesPaper => AnsweredOn is null && RevokedOn is null;

    /// <summary>What the parents have written so far, and not sent.</summary>
    public void Keep(IReadOnlyList<GivenAnswer> answers) => Answers = answers;

    public void Answer(IReadOnlyList<GivenAnswer> answers, DateOnly on, UserId? typedInBy = null) =>
        (Answers, AnsweredOn, TypedInBy) = (answers, on, typedInBy);

    public void CountAsAsked() => CountsAsAsked = true;

    public void CountAsAnswered() => CountsAsAnswered = true;

    /// <summary>The link opens nothing more, and what was written behind it and not sent is gone.</summary>
    public void Revoke(DateOnly on, UserId by) => (Answers, RevokedOn, RevokedBy, CountsAsAsked) = ([], on, by, false);
}

/// <param name="Step">Of a scale 1 to 5; null for "don't know".</param>
/// <param name="Text">The parents' own words.</param>
internal sealed record GivenAnswer(string Code, int? Step, string? Text);
