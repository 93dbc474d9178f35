using System.Linq.Expressions;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Visits.Domain;
using FluentValidation;

namespace BarnetIMidten.Visits.Features;

/// <summary>What is sent to change a plan because somebody asked for it.</summary>
internal interface IAsks
{
    AskedBy? AskedBy { get; }

    /// <summary>In the words of whoever asked; nobody has to give a reason.</summary>
    string? Why { get; }
}

internal static class Asks
{
    public static void HaveAsker<T>(
        this AbstractValidator<T> shape,
        Expression<Func<T, AskedBy?>> askedBy,
        Expression<Func<T, string?>> why
    )
    {
        shape.RuleFor(askedBy).Required().OneOf();
        shape.RuleFor(why).AtMost(Rules.FreeText);
    }

    public static Asked Asked(this IAsks body) => new(body.AskedBy!.Value, body.Why);
}
