using System.Text.Json;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Evaluation.Tests.Features;

/// <summary>Today is Thursday 21 May 2026.</summary>
public sealed class WhomToAskTests
{
    [Fact]
    public async Task A_pedagogue_is_told_whom_to_ask_now_until_she_has_asked()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var begun = await Course(house, "1", ["2026-05-04"]);
        var ended = await Course(house, "2", ["2026-03-02", "2026-03-09"], "2026-05-11");
        await Course(house, "3", ["2026-01-05"]);
        await Course(house, "4", ["2026-05-04"], pedagogue: house.OtherPedagogue);
        Assert.Equal([(ended, Moment.End), (begun, Moment.Start)], await ToAsk(house));

        var asked = await house.Pedagogue.Do(Invite(ended, Moment.End));
        Assert.Equal([(begun, Moment.Start)], await ToAsk(house));
        await house.Pedagogue.Do(new RevokeInvitation.Command(ended, asked.Id));
        Assert.Equal([(ended, Moment.End), (begun, Moment.Start)], await ToAsk(house));

        house.Clock.Today = new DateOnly(2026, 8, 11);
        Assert.Equal([(ended, Moment.Month3)], await ToAsk(house));
    }

    [Fact]
    public async Task A_child_that_turns_three_after_the_course_is_asked_about()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var course = await Course(house, "1", ["2026-03-02"], "2026-03-09");
        house.Clock.Today = new DateOnly(2027, 2, 1);
        Assert.Equal([(course, Moment.Month36)], await ToAsk(house));
    }

    [Theory]
    [InlineData("2026-06-03", 0)] // 13 days after
    [InlineData("2026-06-04", 1)]
    [InlineData("2027-01-30", 1)] // 30 days after the link's last day
    [InlineData("2027-01-31", 0)]
    public async Task Who_was_asked_and_has_not_answered_is_told_after_a_while_and_not_for_ever(string on, int told)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var ended = await Course(house, "1", ["2026-03-02"], "2026-05-11");
        await house.Pedagogue.Do(Invite(ended, Moment.End));
        house.Clock.Today = House.Day(on);
        var unanswered = (await house.Pedagogue.Do(new ShowWhomToAsk.Query())).Unanswered;
        Assert.Equal(told, unanswered.Count);
        Assert.All(unanswered, u => Assert.Equal((ended, House.Day(on) > u.ExpiresOn), (u.Course, u.Expired)));
    }

    [Fact]
    public async Task Who_has_answered_or_is_asked_no_more_is_not_told()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (answered, revoked) = (
            await Course(house, "1", ["2026-03-02"], "2026-05-11"),
            await Course(house, "2", ["2026-03-02"], "2026-05-11")
        );
        var one = await house.Pedagogue.Do(Invite(answered, Moment.End));
        var other = await house.Pedagogue.Do(Invite(revoked, Moment.End));
        house.Clock.Today = House.Day("2026-06-10");
        Assert.Equal(2, (await house.Pedagogue.Do(new ShowWhomToAsk.Query())).Unanswered.Count);

        await house.Pedagogue.Do(
            new TypeInAnswers.Command(
                answered,
                one.Id,
                new TypeInAnswers.Body(House.Day("2026-06-09"), [new("wellbeing", JsonSerializer.SerializeToElement(4))])
            )
        );
        await house.Pedagogue.Do(new RevokeInvitation.Command(revoked, other.Id));
        Assert.Empty((await house.Pedagogue.Do(new ShowWhomToAsk.Query())).Unanswered);
    }

    private static async Task<IEnumerable<(CourseId, Moment)>> ToAsk(House house) =>
        (await house.Pedagogue.Do(new ShowWhomToAsk.Query())).ToAsk.Select(l => (l.Course, l.Moment));

    private static InviteParents.Command Invite(CourseId course, Moment moment) =>
        new(course, new InviteParents.Body("da", new DateOnly(2026, 12, 31), moment), "http://localhost");

    /// <summary>A course of a child that was born on 1 January 2024.</summary>
    private static async Task<CourseId> Course(
        House house,
        string reference,
        IReadOnlyList<string> visits,
        string? endedOn = null,
        Member? pedagogue = null
    )
    {
        var referral = await house.Lead.Do(GivenReferral.On("2026-01-01", reference));
        CourseId? opened = null;
        var refused = await house.Lead.In(async services =>
        {
            await services.GetRequiredService<IScreeningImport>().Put(referral, House.Day("2026-01-02"), ["IB1"], [], default);
            var decided = await services
                .GetRequiredService<IReferralImport>()
                .Decide(referral, DecisionOutcome.Accept, House.Day("2026-01-02"), (pedagogue ?? house.Pedagogue).Id, default);
            opened = decided.Refusal is null ? decided.Value : null;
            return decided.Refusal
                ?? (
                    await services
                        .GetRequiredService<ICourseImport>()
                        .Record(
                            opened!.Value,
                            [.. visits.Select(House.Day)],
                            endedOn is null ? null : House.Day(endedOn),
                            endedOn is null ? null : EndReason.Completed,
                            null,
                            default
                        )
                ).Refusal;
        });
        Assert.Null(refused);
        return opened!.Value;
    }
}
