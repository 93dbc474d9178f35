using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Referrals.Tests.Features;

public class ImportReferralsTests
{
    private static readonly ImportedReferral Row = new(
        "T2026-01",
        A.Day("2026-03-02"),
        "Alma",
        "Prøve",
        A.Day("2023-05-14"),
        null,
        "Bo Prøve",
        "da",
        A.Day("2026-03-02"),
        ReferrerRole.DaycareStaff,
        Channel.Daycare,
        DaycareKind.Institution,
        "Vuggestuen Solen",
        true,
        false,
        "Få ord for alderen"
    );

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_row_is_registered_screened_and_decided_as_the_importer(bool byAdministrator)
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var importer = byAdministrator ? house.Administrator : house.Lead;

        Assert.Null(await importer.In(services => Import(services, Row, DecisionOutcome.Accept, house.Pedagogue.Id)));

        var referral = Assert.Single((await house.Lead.Lists("Alma")).Items);
        Assert.Equal(
            (ReferralStatus.Accepted, importer.Id, importer.Id),
            (referral.Status, referral.RegisteredBy, referral.Decision!.DecidedBy)
        );
        Assert.Equal(referral.Id, (await house.Pedagogue.Reads(referral.Id)).Id);
    }

    [Fact]
    public async Task A_reference_is_imported_once_and_known_afterwards()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        Assert.Null(await house.Lead.In(services => Import(services, Row, DecisionOutcome.Accept, house.Pedagogue.Id)));

        Assert.Equal(
            "reference",
            Field(
                await house.Lead.In(services =>
                    Import(services, Row with { ChildFirstName = "Ida" }, DecisionOutcome.Accept, house.Pedagogue.Id)
                )
            )
        );
        await house.Lead.In(async services =>
        {
            Assert.Equal(["T2026-01"], await services.GetRequiredService<IReferralImport>().Present(["T2026-01", "T2026-02"], default));
            return null;
        });
    }

    [Fact]
    public async Task What_is_wrong_is_named_as_in_the_file()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2021-04-01");
        var tomorrow = A.Day("2026-05-22");
        foreach (
            var (field, row) in new[]
            {
                ("receivedOn", Row with { ReceivedOn = tomorrow }),
                ("receivedOn", Row with { ReceivedOn = A.Day("2021-03-31") }),
                ("childFirstName", Row with { ChildFirstName = null }),
                ("childLastName", Row with { ChildLastName = "" }),
                ("birthDate", Row with { BirthDate = null }),
                ("birthDate", Row with { BirthDate = tomorrow }),
                ("birthDate dueDate", Row with { DueDate = tomorrow }),
                ("guardianName", Row with { GuardianName = " " }),
                ("guardianLanguage", Row with { GuardianLanguage = new string('x', 201) }),
                ("consentGivenOn", Row with { ConsentGivenOn = tomorrow }),
                ("consentGivenOn", Row with { ConsentGivenOn = null }),
                ("daycareName", Row with { DaycareName = new string('x', 201) }),
                ("concern", Row with { Concern = "\0" }),
                ("reference", Row with { Reference = "" }),
                ("decision", Row with { Acquainted = false }),
            }
        )
        {
            Assert.Equal(field, Field(await house.Lead.In(services => Import(services, row, DecisionOutcome.Accept, house.Pedagogue.Id))));
        }

        Assert.Equal("decision", Field(await house.Lead.In(services => Import(services, Row, DecisionOutcome.Decline, null))));
        Assert.Equal("pedagogue", Field(await house.Lead.In(services => Import(services, Row, DecisionOutcome.Accept, null))));
        Assert.Equal(0, (await house.Lead.Lists()).Total);
        await house.Lead.Registers(A.Referral());
        Assert.Equal(
            "childLastName",
            Field(await house.Lead.In(services => Import(services, Row, DecisionOutcome.Accept, house.Pedagogue.Id)))
        );
    }

    private static string Field(Refusal? refusal) => string.Join(' ', refusal?.Fields.Select(f => f.Field) ?? []);

    private static async Task<Refusal?> Import(IServiceProvider services, ImportedReferral row, DecisionOutcome outcome, UserId? pedagogue)
    {
        var import = services.GetRequiredService<IReferralImport>();
        var registered = await import.Register(row, default);
        if (registered.Refusal is { } refusal)
        {
            return refusal;
        }

        var screened = await services
            .GetRequiredService<IScreeningImport>()
            .Put(registered.Value, A.Day("2026-03-05"), ["IB2"], [], default);
        return screened.Refusal ?? (await import.Decide(registered.Value, outcome, A.Day("2026-03-09"), pedagogue, default)).Refusal;
    }
}
