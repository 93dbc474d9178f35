namespace BarnetIMidten.Programmes.Tests.Domain;

/// <summary>Both sides of each contradiction, as a request would say it.</summary>
public sealed class ContradictionsTests
{
    private const string Ages = "overrides.target.minAgeMonths=programme.age-order overrides.target.maxAgeMonths=programme.age-order";
    private const string Weeks =
        "overrides.target.prenatal=programme.weeks-without-prenatal overrides.target.prenatalWeeksBeforeDue=programme.weeks-without-prenatal";
    private const string Alone =
        "overrides.course.boosterEarliestDays=programme.booster-alone overrides.course.boosterLatestDays=programme.booster-alone";
    private const string Order =
        "overrides.course.boosterEarliestDays=programme.booster-order overrides.course.boosterLatestDays=programme.booster-order";

    private const string Reminder =
        "overrides.reminderDays=programme.reminder-before-start overrides.course.maxWeeks=programme.reminder-before-start";

    [Theory]
    [InlineData("ishoej-0-6", """{"course":{"boosterEarliestDays":28}}""", "")]
    [InlineData("ishoej-0-6", """{"course":{"boosterEarliestDays":29}}""", Order)]
    [InlineData("ishoej-0-6", """{"course":{"boosterLatestDays":14}}""", "")]
    [InlineData("ishoej-0-6", """{"course":{"boosterLatestDays":13}}""", Order)]
    [InlineData("ishoej-0-6", """{"course":{"boosterLatestDays":null}}""", Alone)]
    [InlineData("national-1000-days", """{"course":{"boosterEarliestDays":14}}""", Alone)]
    [InlineData("national-1000-days", """{"course":{"boosterEarliestDays":14,"boosterLatestDays":28}}""", "")]
    [InlineData("ishoej-0-6", """{"course":{"boosterEarliestDays":null,"boosterLatestDays":null}}""", "")]
    [InlineData("ishoej-0-6", """{"course":{"boosterEarliestDays":0,"boosterLatestDays":0}}""", "")]
    [InlineData("ishoej-0-6", """{"course":{"boosterEarliestDays":-1}}""", "overrides.course.boosterEarliestDays=programme.out-of-range")]
    [InlineData("ishoej-0-6", """{"course":{"maxVisits":1}}""", "")]
    [InlineData("ishoej-0-6", """{"course":{"maxVisits":0}}""", "overrides.course.maxVisits=programme.out-of-range")]
    [InlineData("ishoej-0-6", """{"course":{"maxVisits":null}}""", "")]
    [InlineData("national-1000-days", """{"course":{"maxWeeks":1}}""", "")]
    [InlineData("national-1000-days", """{"course":{"maxWeeks":0}}""", "overrides.course.maxWeeks=programme.out-of-range")]
    [InlineData("national-1000-days", """{"course":{"maxWeeks":1000}}""", "")]
    [InlineData("national-1000-days", """{"course":{"maxWeeks":1001}}""", "overrides.course.maxWeeks=programme.out-of-range")]
    [InlineData("ishoej-0-6", """{"target":{"minAgeMonths":83}}""", "")]
    [InlineData("ishoej-0-6", """{"target":{"minAgeMonths":84}}""", Ages)]
    [InlineData("ishoej-0-6", """{"target":{"maxAgeMonths":-1}}""", "overrides.target.maxAgeMonths=programme.out-of-range " + Ages)]
    [InlineData("ishoej-0-6", """{"target":{"prenatalWeeksBeforeDue":12}}""", Weeks)]
    [InlineData("ishoej-0-6", """{"target":{"prenatal":true,"prenatalWeeksBeforeDue":12}}""", "")]
    [InlineData("national-1000-days", """{"target":{"prenatal":false}}""", Weeks)]
    [InlineData("national-1000-days", """{"target":{"prenatal":false,"prenatalWeeksBeforeDue":null}}""", "")]
    [InlineData("ishoej-0-6", """{"target":{"minAgeMonths":null}}""", "overrides.target.minAgeMonths=programme.no-null")]
    [InlineData(
        "ishoej-0-6",
        """{"course":{"pauseExtendsLimit":null},"consentBy":null}""",
        "overrides.course.pauseExtendsLimit=programme.no-null overrides.consentBy=programme.no-null"
    )]
    [InlineData("national-1000-days", """{"reminderDays":280}""", "")]
    [InlineData("national-1000-days", """{"reminderDays":281}""", Reminder)]
    [InlineData("national-1000-days", """{"course":{"maxWeeks":2},"reminderDays":15}""", Reminder)]
    [InlineData("ishoej-0-6", """{"reminderDays":1000}""", "")]
    [InlineData("ishoej-0-6", """{"reminderDays":1001}""", "overrides.reminderDays=programme.out-of-range")]
    [InlineData("ishoej-0-6", """{"reminderDays":-1}""", "overrides.reminderDays=programme.out-of-range")]
    [InlineData("ishoej-0-6", """{"reminderDays":null}""", "overrides.reminderDays=programme.no-null")]
    [InlineData("kbh-fleks", """{"course":{"maxVisits":null},"reminderDays":14}""", "")]
    [InlineData(
        "kbh-fleks",
        """{"course":{"maxVisits":10}}""",
        "base=programme.limits-without-course overrides.course.maxVisits=programme.limits-without-course"
    )]
    [InlineData(
        "kbh-fleks",
        """{"reminderDays":7}""",
        "base=programme.limits-without-course overrides.reminderDays=programme.limits-without-course"
    )]
    [InlineData("ishoej-0-6", """{"catalogue":"national"}""", "")]
    [InlineData("ishoej-0-6", """{"catalogue":"copenhagen"}""", "overrides.catalogue=field.unknown-value")]
    public void A_version_may_not_contradict_itself(string key, string overrides, string faults)
    {
        var refused = A.Draft(key, overrides).Refusal?.Fields.Select(f => $"{f.Field}={f.Code}") ?? [];

        Assert.Equal(faults, string.Join(' ', refused));
    }
}
