using System.Reflection;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features;
using BarnetIMidten.Programmes.Features.AddCatalogueEntry;
using BarnetIMidten.Programmes.Features.CallOffTurn;
using BarnetIMidten.Programmes.Features.ChangeCatalogueEntry;
using BarnetIMidten.Programmes.Features.Kits;
using BarnetIMidten.Programmes.Features.ListCatalogueChanges;
using BarnetIMidten.Programmes.Features.ListFeatures;
using BarnetIMidten.Programmes.Features.ListSwitchRecords;
using BarnetIMidten.Programmes.Features.ListTurns;
using BarnetIMidten.Programmes.Features.ListVersionRecords;
using BarnetIMidten.Programmes.Features.ListVersions;
using BarnetIMidten.Programmes.Features.PlanTurn;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Programmes.Features.ReadCatalogue;
using BarnetIMidten.Programmes.Features.ReadProgramme;
using BarnetIMidten.Programmes.Features.ReadVersion;
using BarnetIMidten.Programmes.Features.RehearseVersion;
using BarnetIMidten.Programmes.Features.RuleDrafts;
using BarnetIMidten.Programmes.Features.ThrowSwitch;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Programmes.Pages.Forside;
using BarnetIMidten.Programmes.Pages.Programme;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;

namespace BarnetIMidten.Programmes;

public static class ProgrammesModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(ProgrammesModule).Assembly;

    public static IServiceCollection AddProgrammes(this IServiceCollection services)
    {
        services.AddRoomDb<ProgrammesDb>(ProgrammesDb.Prefix);
        services.AddSingleton<KnownVersions>().AddSingleton<KnownCatalogues>().AddScoped<CatalogueBook>();
        services.AddSingleton(p => new Catalogues(p.GetRequiredService<HouseWords>().Book));
        services.AddSingleton<IOwnWords>(p => p.GetRequiredService<KnownCatalogues>());
        services.AddScoped<VersionsInTime>().AddScoped<SwitchBoard>().AddScoped<AskedDay>();
        services.AddScoped<IFeatureDefinitionProvider, MunicipalityFlags>().AddScopedFeatureManagement();
        services.AddHostedService<FlagCheck>();
        services.AddScoped<RulesByFlag>();
        services.AddScoped<IRulesInWords, SpokenRules>();
        services.AddScoped<KitReading>();
        services.AddScoped<SwitchCheck>().AddScoped<IPlannedTurns, PlannedTurns>().AddSingleton<ITurnAgenda, TurnAgenda>();
        services.AddScoped<IFrontPart, RulesPart>();
        services.AddScoped<IProgrammes>(provider => provider.GetRequiredService<RulesByFlag>());
        services.AddScoped<IFeatures>(provider => provider.GetRequiredService<RulesByFlag>());
        return services.AddSingleton<IBaseProgrammes, ProgrammesToChoose>().AddScoped<IProgrammeSetup, FirstVersion>();
    }

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapProgrammes(this IEndpointRouteBuilder api)
    {
        ReadProgramme.Map(api);
        ListVersions.Map(api);
        ReadVersion.Map(api);
        PutVersionInForce.Map(api);
        RehearseVersion.Map(api);
        ListRuleDrafts.Map(api);
        ReadRuleDraft.Map(api);
        MakeRuleDraft.Map(api);
        ChangeRuleDraft.Map(api);
        DiscardRuleDraft.Map(api);
        ListVersionRecords.Map(api);
        ReadCatalogue.Map(api);
        AddCatalogueEntry.Map(api);
        ChangeCatalogueEntry.Map(api);
        ListCatalogueChanges.Map(api);
        ListFeatures.Map(api);
        ThrowSwitch.Map(api);
        ExportKit.Map(api);
        CompareKit.Map(api);
        ImportKit.Map(api);
        PlanTurn.Map(api);
        ListTurns.Map(api);
        CallOffTurn.Map(api);
        ListSwitchRecords.Map(api);
    }
}
