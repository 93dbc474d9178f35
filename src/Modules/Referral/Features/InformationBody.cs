using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Whether the parents have been told: the day, or why not yet; exactly one of the two.</summary>
internal sealed record InformationBody(DateOnly? On = null, string? WhyNot = null)
{
    public ParentsTold Read(DateOnly today, UserId by) => new(On, On is null ? WhyNot : null, today, by);
}

internal sealed class InformationShape : AbstractValidator<InformationBody>
{
    public InformationShape(DanishClock clock)
    {
        RuleFor(i => i.On).NotAfter(clock);
        RuleFor(i => i.On).Must((said, on) => on is not null || !Legible.IsBlank(said.WhyNot)).WithErrorCode("information.on-or-why-not");
        RuleFor(i => i.WhyNot)
            .Must((said, why) => said.On is null || string.IsNullOrWhiteSpace(why))
            .WithErrorCode("information.on-and-why-not");
        RuleFor(i => i.WhyNot).AtMost(Rules.FreeText);
    }
}
