using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Evaluation;

public static class EvaluationModule
{
    /// <summary>The room's assembly: its messages, texts and pages.</summary>
    public static Assembly Room => typeof(EvaluationModule).Assembly;

    public static IServiceCollection AddEvaluation(this IServiceCollection services) => services;

    /// <param name="api">The group <c>/api/v1</c>.</param>
    public static void MapEvaluation(this IEndpointRouteBuilder api) { }
}
