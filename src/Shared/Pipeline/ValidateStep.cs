using System.Text.Json;
using BarnetIMidten.Shared.Results;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>The shape of a message, before it takes anybody's turn. Rules of meaning live in the rooms' Domain.</summary>
internal sealed class ValidateStep<TMessage, TOutcome>(IEnumerable<IValidator<TMessage>> validators) : IPipelineBehavior<TMessage, TOutcome>
    where TMessage : IRequest<TOutcome>
    where TOutcome : class, IOutcome<TOutcome>
{
    public async Task<TOutcome> Handle(TMessage request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var faults = validators.SelectMany(v => v.Validate(request).Errors).Select(FieldOf).ToList();
        return faults.Count == 0 ? await next() : TOutcome.Refuse(Refusal.Invalid(faults));
    }

    private static FieldError FieldOf(ValidationFailure fault) =>
        new(FieldPath.Of(fault.PropertyName), fault.ErrorCode, fault.CustomState as object?[] ?? []);
}

internal static class FieldPath
{
    /// <summary><c>Body.RiskFactors[0].Code</c> is <c>riskFactors[0].code</c> to whoever sent it.</summary>
    public static string Of(string property) =>
        string.Join('.', property.Split('.').Where((part, i) => i > 0 || part != "Body").Select(JsonNamingPolicy.CamelCase.ConvertName));
}
