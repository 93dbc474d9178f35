using System.Reflection;
using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Access.Pages.Forside;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access;

public static class AccessModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(AccessModule).Assembly;

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddRoomDb<AccessDb>("access");
        services.AddSingleton<IOpenedCases, OpenedCases>();
        services.AddScoped<Openings>().AddScoped<OpeningNotice>().AddScoped<UseShown>().AddScoped<ICasePart, OpeningInCase>();
        services.AddScoped<IFrontPart, OpeningsPart>().AddScoped<IFrontPart, OpenCasesPart>();
        services.AddScoped<IStaff, Staff>().AddScoped<IAccessSetup, AccessSetup>();
        services.AddScoped<TokenDesk>().AddScoped<SignInNameRegister>().AddScoped<OwnPasswordDesk>().AddScoped<OwnFactorDesk>();
        services.AddSingleton<IReminders, ReminderRound>().AddScoped<ReminderLetter>().AddScoped<IMailCheck, ReminderCheck>();
        return services.AddDoor();
    }

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapAccess(this IEndpointRouteBuilder api)
    {
        ShowMe.Map(api);
        ChooseLanguage.Map(api);
        ReadReminders.Map(api);
        ChooseReminders.Map(api);
        ChangeOwnPassword.Map(api);
        ShowSecondFactor.Map(api);
        PrepareSecondFactor.Map(api);
        SetUpSecondFactor.Map(api);
        RenewRecoveryCodes.Map(api);
        RemoveSecondFactor.Map(api);
        ListUsers.Map(api);
        ShowUser.Map(api);
        AddUser.Map(api);
        ChangeUser.Map(api);
        CloseUser.Map(api);
        ReopenUser.Map(api);
        SetPassword.Map(api);
        ResetSecondFactor.Map(api);
        IssueToken.Map(api);
        ListTokens.Map(api);
        RevokeToken.Map(api);
        OpenCase.Map(api);
        ListOpenings.Map(api);
        SeeOpening.Map(api);
        ListUse.Map(api);
        ReadChainHead.Map(api);
        VerifyChain.Map(api);
        ReadEvidence.Map(api);
        ReadCaseUse.Map(api);
        DrawSample.Map(api);
        ListSamples.Map(api);
        ReadSample.Map(api);
        ReviewSample.Map(api);
    }
}
