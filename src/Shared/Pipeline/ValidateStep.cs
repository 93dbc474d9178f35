using System.Text.Json;
using BarnetIMidten.Shared.Results;
using FluentValidation;
using MediatR;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>The shape of a message, before it takes anybody's turn. Rules of meaning live in the rooms' Domain.</summary>
internal sealed class ValidateStep<TMessage, TOutcome>(IEnumerable<IValidator<TMessage>> validators) : IPipelineBehavior<TMessage, TOutcome>
    where TMessage : IRequest<TOutcome>
    where TOutcome : class, IOutcome<TOutcome>
{
    public async Task<TOutcome> Handle(TMessage request, CancellationToken cancellationToken, RequestHandlerDelegate<TOutcome> next)
    {
        var faults = validators.SelectMany(v => v.FaultsOf(request)).ToList();
        return faults.Count == 0 ? await next() : TOutcome.Refuse(Refusal.Invalid(faults));
    }
}

public static class ShapeFaults
{
    /// <summary>What is wrong with the shape of a value, each at its field; for whoever looks at the shape later than the pipeline does.</summary>
    public static IEnumerable<FieldError> FaultsOf<T>(this IValidator<T> shape, T value) =>
        shape
            .Validate(value)
            .Errors.Select(f => new FieldError(FieldPath.Of(f.PropertyName), f.ErrorCode, f.CustomState as object?[] ?? []));
}

internal static class FieldPath
{
    /// <summary><c>Body.RiskFactors[0].Code</c> is <c>riskFactors[0].code</c> to whoever sent it.</summary>
    public static string Of(string property) =>
        string.Join('.', property.Split('.').Where((part, i) => i > 0 || part != "Body").Select(JsonNamingPolicy.CamelCase.ConvertName));
}
