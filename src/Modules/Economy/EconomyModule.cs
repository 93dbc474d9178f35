using System.Reflection;
using BarnetIMidten.Economy.Contracts;
using BarnetIMidten.Economy.Data;
using BarnetIMidten.Economy.Features;
using BarnetIMidten.Economy.Pages.Forside;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Economy;

public static class EconomyModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(EconomyModule).Assembly;

    public static IServiceCollection AddEconomy(this IServiceCollection services) =>
        services
            .AddRoomDb<EconomyDb>(EconomyDb.Prefix)
            .AddScoped<IFrontPart, PoolPart>()
            .AddScoped<IFrontPart, GrantsPart>()
            .AddScoped<IBusinessCases, ToldCases>()
            .AddScoped<GrantDoor>()
            .AddScoped<ISwitchUse, RunningGrants>()
            .AddScoped<GrantDesk>()
            .AddScoped<GrantAnswers>()
            .AddScoped<ICasePart, GrantsInCase>()
            .AddSingleton<SensitivityRuns>();

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapEconomy(this IEndpointRouteBuilder api)
    {
        ListTemplates.Map(api);
        MakeCase.Map(api);
        ListCases.Map(api);
        ReadCase.Map(api);
        ReviseCase.Map(api);
        ApproveCase.Map(api);
        BeginVersion.Map(api);
        DiscardDraft.Map(api);
        ListCaseVersions.Map(api);
        ReadTable.Map(api);
        PutActuals.Map(api);
        ReadActuals.Map(api);
        ReadFollowUp.Map(api);
        RunSensitivity.Map(api);
        ExportTable.Map(api);
        ReadForecast.Map(api);
        ReadAssumptions.Map(api);
        NoteObservation.Map(api);
        WriteNote.Map(api);
        ListNotes.Map(api);
        SetDeadline.Map(api);
        MeetDeadline.Map(api);
        ListDeadlines.Map(api);
        ReadBudgetYear.Map(api);
        ReadPool.Map(api);
        PutIndexYear.Map(api);
        ListIndex.Map(api);
        MapGrants(api);
    }

    private static void MapGrants(IEndpointRouteBuilder api)
    {
        PutFrame.Map(api);
        ReadFrame.Map(api);
        PutPilot.Map(api);
        ReadPilot.Map(api);
        EvaluatePilot.Map(api);
        GiveGrant.Map(api);
        ListGrants.Map(api);
        ReadGrant.Map(api);
        DescribeGrant.Map(api);
        AcceptGrant.Map(api);
        UseGrant.Map(api);
        UndoUse.Map(api);
        EndGrant.Map(api);
    }
}
