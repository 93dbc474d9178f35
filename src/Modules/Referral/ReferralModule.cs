using System.Reflection;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Referrals.Features.ConfirmErasure;
using BarnetIMidten.Referrals.Features.ExportCase;
using BarnetIMidten.Referrals.Features.ListDue;
using BarnetIMidten.Referrals.Features.ListErasures;
using BarnetIMidten.Referrals.Features.ReadRetention;
using BarnetIMidten.Referrals.Features.RefuseErasure;
using BarnetIMidten.Referrals.Features.RehearseRules;
using BarnetIMidten.Referrals.Features.SetRetention;
using BarnetIMidten.Referrals.Features.StartErasure;
using BarnetIMidten.Referrals.Pages.Forside;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Referrals;

public static class ReferralModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(ReferralModule).Assembly;

    public static IServiceCollection AddReferral(this IServiceCollection services) =>
        services
            .AddRoomDb<ReferralDb>(ReferralDb.Prefix)
            .AddScoped<IReferrals, Glances>()
            .AddScoped<ICases, Cases>()
            .AddScoped<IOwnCases, OwnCases>()
            .AddScoped<IConsents, Consents>()
            .AddScoped<ConsentsAsked>()
            .AddScoped<ICasePart, ReferralInCase>()
            .AddScoped<IFrontPart, WaitingPart>()
            .AddScoped<IFrontPart, DutiesPart>()
            .AddScoped<IFrontPart, ErasuresPart>()
            .AddScoped<IReferralImport, ImportReferrals>()
            .AddScoped<IRehearseReferrals, RehearseReferrals>()
            .AddSingleton<Duties.Agreed>()
            .ReadAtStart<Duties.Agreed>()
            .AddScoped<Duties>()
            .AddScoped<Explanations>()
            .AddScoped<JournalPapers>()
            .AddScoped<CprTries>()
            .AddScoped<Registration>()
            .AddScoped<SelfRegistration>()
            .AddSingleton(provider => SelfReferralLimits.Read(provider.GetRequiredService<IConfiguration>()))
            .ReadAtStart<SelfReferralLimits>()
            .AddSingleton<FormTickets>()
            .AddSingleton<SendingLimit>()
            .AddSingleton<RobotCount>()
            .AddScoped<SelfReferralReception>()
            .AddScoped<ISelfReferrals>(provider => provider.GetRequiredService<SelfReferralReception>())
            .AddScoped<ISwitchUse, WaitingSelfReferrals>()
            .AddScoped<Visitation>();

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapReferral(this IEndpointRouteBuilder api)
    {
        RegisterReferral.Map(api);
        PutInJournal.Map(api);
        ListReferrals.Map(api);
        ReadReferral.Map(api);
        ChangeReferral.Map(api);
        WithdrawReferral.Map(api);
        AssignReferral.Map(api);
        RecordBirth.Map(api);
        GiveConsent.Map(api);
        WithdrawConsent.Map(api);
        ReadConsents.Map(api);
        ListConsents.Map(api);
        RevealAddress.Map(api);
        RecordInformation.Map(api);
        ListUninformed.Map(api);
        DecideReferral.Map(api);
        NotifyConcern.Map(api);
        RecordReceipt.Map(api);
        ExportCase.Map(api);
        StartErasure.Map(api);
        ConfirmErasure.Map(api);
        RefuseErasure.Map(api);
        ListErasures.Map(api);
        Features.FindCase.FindCase.Map(api);
        ReadRetention.Map(api);
        SetRetention.Map(api);
        ListDue.Map(api);
        ReadExplanation.Map(api);
    }
}
