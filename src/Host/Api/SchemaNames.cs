using System.Text.Json.Serialization.Metadata;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.OpenApi;

namespace BarnetIMidten.Host.Api;

/// <summary>What a shape is called in the description: a use case's own body or answer carries its name, <c>DecideReferralBody</c>.</summary>
internal static class SchemaNames
{
    public static string? Of(JsonTypeInfo info) =>
        IsPlain(info.Type) ? null
        : OpenApiOptions.CreateDefaultSchemaReferenceId(info) is null ? null
        : Of(info.Type);

    /// <summary>Written as a string or number, so it needs no name of its own.</summary>
    public static bool IsPlain(Type type) =>
        type == typeof(LocalText) || IsCoded(type) || type == typeof(Kroner) || IsId(type) || InsteadOf(type) is not null;

    /// <summary>What may be left out, set, or set to null (<c>Optional&lt;T&gt;</c> of a room): the value's type; else null.</summary>
    public static Type? InsteadOf(Type type) =>
        type is { IsGenericType: true, IsValueType: true, Name: "Optional`1" }
            ? Nullable.GetUnderlyingType(type.GetGenericArguments()[0]) ?? type.GetGenericArguments()[0]
            : null;

    /// <summary>A word of the contract, or the code of a municipality's own.</summary>
    public static bool IsCoded(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(CodedWord<>);

    public static bool IsId(Type type) =>
        Array.Exists(
            (Nullable.GetUnderlyingType(type) ?? type).GetInterfaces(),
            i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>)
        );

    private static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Of(inner);
        }

        if (type.IsGenericType)
        {
            var kind = type.GetGenericTypeDefinition();
            var items = string.Concat(type.GetGenericArguments().Select(Of));
            return kind == typeof(Paged<>) ? $"PageOf{items}"
                : kind == typeof(Listed<>) ? $"ListOf{items}"
                : $"{kind.Name[..kind.Name.IndexOf('`', StringComparison.Ordinal)]}Of{items}";
        }

        return type.IsNested && !type.Name.StartsWith(type.DeclaringType!.Name, StringComparison.Ordinal)
            ? type.DeclaringType.Name + type.Name
            : type.Name;
    }
}
