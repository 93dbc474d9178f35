using BarnetIMidten.Shared.Limits;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Web;

/// <summary>The one mapping from a refusal to <c>application/problem+json</c> (RFC 9457).</summary>
public sealed class RefusalAnswer(Refusal refusal) : IResult
{
    /// <summary>When to come again after a 503, in seconds.</summary>
    public const string ComeAgain = "10";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var texts = httpContext.RequestServices.GetRequiredService<Phrasebook>();
        var problem = new ProblemDetails
        {
            Status = (int)refusal.Kind,
            Title = texts[$"refusal.{refusal.Kind}"],
            Detail = texts[refusal.Code, refusal.Arguments],
            Extensions = { ["code"] = refusal.Code },
        };
        if (refusal.Source is { } source)
        {
            problem.Extensions["source"] = source;
        }

        if (refusal.Fields.Count > 0)
        {
            problem.Extensions["errors"] = refusal
                .Fields.GroupBy(f => f.Field, StringComparer.Ordinal)
                .ToDictionary(
                    g => g.Key,
                    g => g.Select(f => texts[f.Code, f.Arguments]).Distinct(StringComparer.Ordinal).ToArray(),
                    StringComparer.Ordinal
                );
        }

        if (refusal.Rows.Count > 0)
        {
            problem.Extensions["rowErrors"] = refusal
                .Rows.Select(r => new
                {
                    r.Row,
                    r.Field,
                    r.Code,
                    Message = texts[r.Code, r.Arguments],
                })
                .ToList();
        }

        if (refusal.RowErrorsLeftOut > 0)
        {
            problem.Extensions["rowErrorsLeftOut"] = refusal.RowErrorsLeftOut;
        }

        httpContext.Response.StatusCode = (int)refusal.Kind;
        if (refusal.Kind == RefusalKind.Unauthenticated)
        {
            httpContext.Response.Headers.WWWAuthenticate = "Bearer";
        }

        if (refusal.Kind == RefusalKind.Unavailable)
        {
            httpContext.Response.Headers.RetryAfter = ComeAgain;
        }

        if (refusal.ComeAgain is { } wait)
        {
            httpContext.Response.Headers.RetryAfter = TooMany.Seconds(wait);
        }

        return httpContext.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json");
    }
}
