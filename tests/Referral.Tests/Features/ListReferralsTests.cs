using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Referrals.Tests.Features;

public class ListReferralsTests
{
    [Fact]
    public async Task Newest_number_first_page_by_page()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        foreach (var (first, received) in new[] { ("A", "2025-06-01"), ("B", "2026-01-02"), ("C", "2025-07-01"), ("D", "2026-01-01") })
        {
            await house.Lead.Registers(A.Referral(received).Named(first));
        }

        var one = await house.Lead.Lists(page: 1, pageSize: 3);
        var two = await house.Lead.Lists(page: 2, pageSize: 3);

        Assert.Equal(["2026-0002", "2026-0001", "2025-0002"], one.Items.Select(r => r.Number));
        Assert.Equal(["2025-0001"], two.Items.Select(r => r.Number));
        Assert.Equal((4, 4, 2, 3), (one.Total, two.Total, two.Page, two.PageSize));
        Assert.Equal(50, (await house.Lead.Lists()).PageSize);
    }

    [Theory]
    [InlineData("2026-0001", 1)]
    [InlineData("2026-0009", 0)]
    [InlineData("alma", 1)]
    [InlineData("ALMA prøve", 1)]
    [InlineData("Proeve, Alma", 1)]
    [InlineData("Alm", 0)]
    [InlineData("anne marie", 1)]
    [InlineData("Bo", 1)]
    [InlineData("Prøve", 2)]
    [InlineData("Alma Bo", 0)] // two people
    [InlineData("740523-4001", 1)]
    [InlineData("7405234001", 1)]
    [InlineData("750523-4001", 0)]
    [InlineData("!?", 0)]
    [InlineData("%", 0)]
    [InlineData("' OR 1=1 --", 0)]
    [InlineData("  ", 2)]
    public async Task It_is_searched_by_number_by_whole_words_of_one_name_or_by_cpr(string q, int found)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var alma = A.Referral();
        await house.Lead.Registers(alma with { Child = alma.Child! with { Cpr = "740523-4001" } });
        await house.Lead.Registers(A.Referral().Named("Anne-Marie").With(A.Guardian("Eva Prøve")));

        Assert.Equal(found, (await house.Lead.Lists(q)).Total);
    }

    [Fact]
    public async Task It_is_filtered_by_status_and_days_both_ends_included()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await house.Lead.Screens(await house.Lead.Registers(A.Referral("2026-03-02").Named("A")));
        await house.Lead.Registers(A.Referral("2026-03-03").Named("B"));

        Assert.Equal("A", Assert.Single((await house.Lead.Lists(status: "screened")).Items).Child.FirstName);
        Assert.Equal(0, (await house.Lead.Lists(status: "passedOn")).Total);
        Assert.Equal(2, await Count("2026-03-02", "2026-03-03"));
        Assert.Equal(1, await Count("2026-03-03", null));
        Assert.Equal(1, await Count(null, "2026-03-02"));
        Assert.Equal(0, await Count("2026-03-04", ""));

        async Task<int> Count(string? from, string? to) =>
            (await house.Lead.Do(new ListReferrals.Query("", "", from, to, null, null))).Total;
    }

    [Theory]
    [InlineData("7", null, null, null, null, "status=field.unknown-value")]
    [InlineData("RECEIVED", null, null, null, null, "status=field.unknown-value")]
    [InlineData("Received", null, null, null, null, "status=field.unknown-value")]
    [InlineData("received,screened", null, null, null, null, "status=field.unknown-value")]
    [InlineData(null, "2026-02-30", "x", null, null, "from=field.unreadable, to=field.unreadable")]
    [InlineData(null, null, null, 0, null, "page=field.outside")]
    [InlineData(null, null, null, null, 201, "pageSize=field.outside")]
    public async Task What_cannot_be_read_is_refused(string? status, string? from, string? to, int? page, int? pageSize, string expected)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");

        Assert.Equal(expected, await house.Lead.Refused(new ListReferrals.Query(status, null, from, to, page, pageSize)));
    }

    [Fact]
    public async Task Items_carry_decision_notification_and_withdrawal()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (accepted, course) = await house.Accepted();
        await house.Pedagogue.Do(
            new NotifyConcern.Command(
                accepted.Id,
                new NotifyConcern.Body(A.Day("2026-04-01"), "Bekymring for trivsel", false, "Af hensyn til barnet")
            )
        );
        await house.Pedagogue.Do(new RecordReceipt.Command(accepted.Id, new RecordReceipt.Body(A.Day("2026-04-07"))));

        var item = Assert.Single((await house.Lead.Lists(status: "accepted")).Items);

        Assert.Equal(course, item.Decision!.CourseId);
        Assert.Equal(
            new NotificationAnswer(
                A.Day("2026-04-01"),
                "Bekymring for trivsel",
                false,
                "Af hensyn til barnet",
                A.Day("2026-04-07"),
                house.Pedagogue.Id,
                item.Version
            ),
            item.Notification
        );
    }

    [Fact]
    public async Task A_notification_is_recorded_once_and_received_after_it_was_sent()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var referral = await house.Pedagogue.Registers(A.Referral());
        var body = new NotifyConcern.Body(A.Day("2026-04-01"), "Bekymring for trivsel", true, null);

        Assert.Equal(
            "record.not-found",
            await house.Pedagogue.Refused(new RecordReceipt.Command(referral.Id, new RecordReceipt.Body(A.Day("2026-04-01"))))
        );
        Assert.Equal(
            "whyNot=field.required",
            await house.Pedagogue.Refused(new NotifyConcern.Command(referral.Id, body with { ParentsInformed = false }))
        );
        Assert.Equal(
            "ground=field.required",
            await house.Pedagogue.Refused(new NotifyConcern.Command(referral.Id, body with { Ground = null }))
        );
        await house.Pedagogue.Do(new NotifyConcern.Command(referral.Id, body with { Ground = "" }));
        Assert.Equal("notification.exists", await house.Pedagogue.Refused(new NotifyConcern.Command(referral.Id, body)));
        Assert.Equal(
            "receiptOn=field.before",
            await house.Pedagogue.Refused(new RecordReceipt.Command(referral.Id, new RecordReceipt.Body(A.Day("2026-03-31"))))
        );
    }
}
