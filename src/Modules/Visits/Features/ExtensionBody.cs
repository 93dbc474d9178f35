using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Visits.Domain;
using FluentValidation;

namespace BarnetIMidten.Visits.Features;

/// <summary>What a pedagogue asks for, and what a lead gives: visits and weeks beyond the limit, and why.</summary>
internal sealed record ExtensionBody(int? ExtraVisits, int? ExtraWeeks, string? Reason)
{
    internal Extra Extra => new(ExtraVisits ?? 0, ExtraWeeks ?? 0);

    internal sealed class Shape : AbstractValidator<ExtensionBody>
    {
        public Shape()
        {
            RuleFor(b => b.ExtraVisits).Between(0, ExtensionRule.Most);
            RuleFor(b => b.ExtraWeeks).Between(0, ExtensionRule.Most);
            RuleFor(b => b.Reason).AtMost(Rules.FreeText);
        }
    }
}
