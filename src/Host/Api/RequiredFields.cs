using System.Text.Json;
using BarnetIMidten.Shared.Web;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace BarnetIMidten.Host.Api;

/// <summary>Which fields a body must hold: asked of the validators themselves, so that description and refusal cannot differ.</summary>
internal static class RequiredFields
{
    private const string Code = "field.required";

    public static void Mark(OpenApiDocument document, OpenApiDocumentTransformerContext context)
    {
        using var scope = context.ApplicationServices.CreateScope();
        var messages = context
            .DescriptionGroups.SelectMany(g => g.Items)
            .Select(d => d.ActionDescriptor.EndpointMetadata.OfType<Sends>().FirstOrDefault()?.Message)
            .OfType<Type>()
            .ToLookup(m => m.DeclaringType?.Name ?? m.Name, StringComparer.Ordinal);
        foreach (var operation in document.Paths.Values.SelectMany(p => p.Operations?.Values ?? Enumerable.Empty<OpenApiOperation>()))
        {
            var body = operation.RequestBody?.Content?.Values.FirstOrDefault()?.Schema;
            var message = messages[operation.OperationId ?? ""].FirstOrDefault();
            if (body is not null && message is not null)
            {
                var shape = Target(body);
                Mark(shape, message, scope.ServiceProvider);
                // a body whose shape is looked at later than the pipeline does has a validator of its own
                if (message.GetProperty("Body") is { } sent)
                {
                    Mark(shape, sent.PropertyType, scope.ServiceProvider);
                }
            }
        }
    }

    private static void Mark(OpenApiSchema? shape, Type validated, IServiceProvider services)
    {
        if (shape is null || services.GetService(typeof(IValidator<>).MakeGenericType(validated)) is not IValidator validator)
        {
            return;
        }

        foreach (var rule in validator.CreateDescriptor().Rules)
        {
            var path = rule.PropertyName is null or "Body"
                ? []
                : rule.PropertyName.Split('.').SkipWhile((part, i) => i == 0 && part == "Body").ToArray();
            var isOfItems = rule.GetType()
                .GetInterfaces()
                .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollectionRule<,>));
            foreach (var component in rule.Components)
            {
                if (component.Validator is IChildValidatorAdaptor child && child.ValidatorType.BaseType is { IsGenericType: true } kind)
                {
                    var inner = Walk(shape, path);
                    Mark(isOfItems ? Target(inner?.Items) : inner, kind.GetGenericArguments()[0], services);
                }
                else if (component.ErrorCode == Code && isOfItems)
                {
                    (Walk(shape, path)?.Items as OpenApiSchema)?.BeNeverNull();
                }
                else if (component.ErrorCode == Code && path.Length > 0 && IsAlways(rule, component, path))
                {
                    for (var depth = path.Length; depth > 0; depth--)
                    {
                        Require(Walk(shape, path[..(depth - 1)]), JsonNamingPolicy.CamelCase.ConvertName(path[depth - 1]));
                    }
                }
            }
        }
    }

    /// <summary>A condition on a field deep inside is that what holds it is there.</summary>
    private static bool IsAlways(IValidationRule rule, IRuleComponent component, string[] path) =>
        path.Length > 1 || (!rule.HasCondition && !component.HasCondition);

    private static void Require(OpenApiSchema? shape, string field)
    {
        if (shape?.Properties is null || !shape.Properties.TryGetValue(field, out var property))
        {
            return;
        }

        (shape.Required ??= new HashSet<string>()).Add(field);
        if (property is not OpenApiSchema own)
        {
            return;
        }

        own.BeNeverNull();
        if (own.OneOf?.OfType<OpenApiSchemaReference>().FirstOrDefault() is { } real)
        {
            shape.Properties[field] = real;
        }
    }

    private static OpenApiSchema? Walk(OpenApiSchema shape, IEnumerable<string> path) =>
        path.Aggregate(
            (OpenApiSchema?)shape,
            (at, part) =>
                at?.Properties?.TryGetValue(JsonNamingPolicy.CamelCase.ConvertName(part), out var next) is true ? Target(next) : null
        );

    /// <summary>The shape itself, behind a reference or a "this or null".</summary>
    private static OpenApiSchema? Target(IOpenApiSchema? schema) =>
        schema switch
        {
            OpenApiSchemaReference reference => reference.RecursiveTarget,
            OpenApiSchema { OneOf: { Count: > 0 } either } => Target(either.OfType<OpenApiSchemaReference>().FirstOrDefault()),
            OpenApiSchema own => own,
            _ => null,
        };
}
