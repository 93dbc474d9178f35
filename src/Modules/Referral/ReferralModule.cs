using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Referrals;

public static class ReferralModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(ReferralModule).Assembly;

    public static IServiceCollection AddReferral(this IServiceCollection services) => services;

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapReferral(this IEndpointRouteBuilder api) { }
}
