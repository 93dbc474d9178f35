using System.Reflection;
using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Evaluation.Data;
using BarnetIMidten.Evaluation.Features;
using BarnetIMidten.Evaluation.Features.CompareTowns;
using BarnetIMidten.Evaluation.Pages.Forside;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Evaluation;

public static class EvaluationModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(EvaluationModule).Assembly;

    public static IServiceCollection AddEvaluation(this IServiceCollection services)
    {
        services.AddRoomDb<EvaluationDb>(EvaluationDb.Prefix);
        services.AddScoped<IFrontPart, AdjustmentsPart>();
        services.AddScoped<ParentsDoor>().AddScoped<MemoReading>().AddScoped<MemoDraft>();
        services
            .AddScoped<SumBook>()
            .AddScoped<AnswerBook>()
            .AddScoped<ISums, SumKeeping>()
            .AddScoped<ISharing, Sharing>()
            .AddScoped<ICasePart, EvaluationInCase>();
        services.AddScoped<ISwitchUse, OpenInvitations>();
        services
            .AddScoped<InvitationBook>()
            .AddScoped<InvitationMail>()
            .AddScoped<IFrontPart, AskParentsPart>()
            .AddScoped<IMailCheck, InvitationCheck>();
        return services;
    }

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapEvaluation(this IEndpointRouteBuilder api)
    {
        InviteParents.Map(api);
        ListInvitations.Map(api);
        RevokeInvitation.Map(api);
        TypeInAnswers.Map(api);
        ListQuestionnaires.Map(api);
        ReadQuestionnaire.Map(api);
        MakeQuestionnaire.Map(api);
        ReadQuestions.Map(api);
        SendAnswers.Map(api);
        ReadSummary.Map(api);
        ReadMemo.Map(api);
        IssueMemo.Map(api);
        ListMemos.Map(api);
        ReadIssuedMemo.Map(api);
        ReadMemoTexts.Map(api);
        WriteMemoTexts.Map(api);
        ExportCourses.Map(api);
        ReadNationalTable.Map(api);
        RecordStopOp.Map(api);
        ListStopOps.Map(api);
        MeetAdjustment.Map(api);
        ReadStopOp.Map(api);
        ListAdjustments.Map(api);
        ReadAdjustment.Map(api);
        ChangeAdjustment.Map(api);
        ReadStatus.Map(api);
        ReadIndicators.Map(api);
        ListCounted.Map(api);
        RecordEffect.Map(api);
        ListEffects.Map(api);
        ReadWhatHelps.Map(api);
        SetExpectation.Map(api);
        ListExpectations.Map(api);
        CompareTowns.Map(api);
    }
}
