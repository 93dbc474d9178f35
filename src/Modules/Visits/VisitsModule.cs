using System.Reflection;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Visits.Contracts;
using BarnetIMidten.Visits.Data;
using BarnetIMidten.Visits.Features;
using BarnetIMidten.Visits.Pages.Forside;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Visits;

public static class VisitsModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(VisitsModule).Assembly;

    public static IServiceCollection AddVisits(this IServiceCollection services)
    {
        services.AddRoomDb<VisitsDb>(VisitsDb.Prefix);
        services.AddScoped<Consented>().AddScoped<CourseBook>().AddScoped<VisitBook>().AddScoped<Homes>().AddScoped<HomeBook>();
        services.AddScoped<Caseload>();
        services.AddScoped<CalendarEntries>().AddScoped<FetchCalendar>();
        services
            .AddScoped<ICourses, CourseRoster>()
            .AddScoped<ICourseRows, CourseRows>()
            .AddScoped<ICourseCounts, CourseCounts>()
            .AddScoped<ICasePart, CourseInCase>();
        services.AddScoped<IFrontPart, AgendaPart>().AddScoped<IFrontPart, WatchPart>();
        services.AddScoped<ICourseImport, CourseImport>().AddScoped<IRehearseCourses, RehearseCourses>();
        return services;
    }

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapVisits(this IEndpointRouteBuilder api)
    {
        ListCourses.Map(api);
        ReadCourse.Map(api);
        ReadHistory.Map(api);
        RecordVisit.Map(api);
        ReadVisit.Map(api);
        ReadVisitHistory.Map(api);
        ChangeVisit.Map(api);
        CancelVisit.Map(api);
        MissVisit.Map(api);
        MoveVisit.Map(api);
        ReadHome.Map(api);
        RecordHome.Map(api);
        CancelHome.Map(api);
        MoveHome.Map(api);
        OfferBooster.Map(api);
        AgreeGoal.Map(api);
        FollowGoal.Map(api);
        ScoreGoal.Map(api);
        SayWhatHelped.Map(api);
        TakeBackScore.Map(api);
        TakeBackHelped.Map(api);
        ReadProgress.Map(api);
        PauseCourse.Map(api);
        ResumeCourse.Map(api);
        EndCourse.Map(api);
        ReassignCourse.Map(api);
        RequestExtension.Map(api);
        ExtendCourse.Map(api);
        RehearseMove.Map(api);
        MoveCourse.Map(api);
        ListCalendarLinks.Map(api);
        MakeCalendarLink.Map(api);
        RevokeCalendarLink.Map(api);
    }

    /// <summary>What calendar programs ask for, outside the API.</summary>
    public static void MapCalendarFeed(this IEndpointRouteBuilder web) => FetchCalendar.Map(web);
}
