using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Pipeline;
using FluentValidation;

namespace BarnetIMidten.Programmes.Features.PutVersionInForce;

/// <param name="Base">The key of a base programme, <c>national-1000-days</c>.</param>
/// <param name="EffectiveFrom">The first day it is in force, past or future.</param>
/// <param name="Name">The base's own name, if nothing is said.</param>
/// <param name="Note">Why.</param>
internal sealed record VersionBody(string? Base, DateOnly? EffectiveFrom, string? Name, RuleOverrides? Overrides, string? Note);

/// <summary>What a version needs to be drawn up at all; the reason is asked for when it is put in force.</summary>
internal sealed class VersionBodyShape : AbstractValidator<VersionBody>
{
    public VersionBodyShape()
    {
        RuleFor(b => b.Base).Required();
        RuleFor(b => b.Base).Must(key => key is null || BaseProgrammes.Find(key) is not null).WithErrorCode("programme.unknown-base");
        RuleFor(b => b.EffectiveFrom).Required();
        RuleFor(b => b.Name).AtMost(Rules.Name);
    }
}
