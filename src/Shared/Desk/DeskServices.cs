using BarnetIMidten.Shared.Cases;
using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Web;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Desk;

internal static class DeskServices
{
    /// <summary>Drafts and saved lists: every page that asks for one gets it by an attribute.</summary>
    public static IServiceCollection AddDesk(this IServiceCollection services)
    {
        services.AddRoomDb<DeskDb>(DeskDb.Prefix);
        // its binders fill a form anew; here too, since a verb of the command line has no pages, and in Development every service must be makeable
        services.AddMvcCore();
        services
            .AddScoped<FormRefiller>()
            .AddScoped<DraftKeeper>()
            .AddScoped<LostForm>()
            .AddScoped<IFrontPart, DraftsPart>()
            .AddScoped<ICasePart, DeskInCase>();
        return services;
    }
}
