using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Economy.Tests.Features;

/// <summary>What the tests through the whole pipeline begin with.</summary>
internal static class Town
{
    public static Task<House> Open() => House.WithMunicipality("ishoej-0-6");

    public static Task<CaseAnswer> Ishoej(this House house) =>
        house.Controller.Do(new MakeCase.Command(new MakeCase.Body(Template: "ishoej-2021")));

    public static async Task<CaseAnswer> Approved(this House house)
    {
        var made = await house.Ishoej();
        return await house.Controller.Do(Approve(made.Id));
    }

    public static ApproveCase.Command Approve(BusinessCaseId id, string on = "2021-02-02") =>
        new(id, new ApproveCase.Body(A.Day(on), "Byrådet, punkt 7"));

    public static PutActuals.Command Accounts(
        BusinessCaseId id,
        int year,
        PutActuals.PoolOf? pool = null,
        params IReadOnlyList<(string Key, decimal Volume, decimal Price)> entries
    ) =>
        new(
            id,
            new PutActuals.Body(
                year,
                [.. entries.Select(e => new PutActuals.EntryOf(e.Key, e.Volume, new Shared.Values.Kroner(e.Price), "Regnskabet"))],
                pool
            )
        );
}
