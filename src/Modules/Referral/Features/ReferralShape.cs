using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The shape of a referral, typed in, changed or imported. Source: contract/api.md, Referral.</summary>
internal sealed class ReferralShape : AbstractValidator<ReferralBody>
{
    private const int MostGuardians = 10;
    private const int MostProfessionals = 50;

    public ReferralShape(DanishClock clock)
    {
        RuleFor(r => r.ReceivedOn).Required().NotAfter(clock);
        RuleFor(r => r.Child).Required().OverridePropertyName("Child.LastName");
        RuleFor(r => r.Child).NotNull().WithErrorCode(ChildShape.NoDay).OverridePropertyName("Child.BirthDate");
        RuleFor(r => r.Child!).SetValidator(new ChildShape(clock)).When(r => r.Child is not null);
        RuleFor(r => r.Guardians).Must(guardians => guardians is { Count: > 0 }).WithErrorCode("field.required");
        RuleFor(r => r.Guardians).NoMoreThan(MostGuardians);
        RuleForEach(r => r.Guardians)
            .Required()
            .SetValidator(new GuardianShape(clock)!)
            .When(r => r.Guardians is { Count: <= MostGuardians });
        RuleFor(r => r.Referrer).Required().OverridePropertyName("Referrer.Role");
        RuleFor(r => r.Referrer!).SetValidator(new ReferrerShape()).When(r => r.Referrer is not null);
        RuleFor(r => r.Channel).Required();
        RuleFor(r => r.Daycare).Required().OverridePropertyName("Daycare.Kind");
        RuleFor(r => r.Daycare!).SetValidator(new DaycareShape()).When(r => r.Daycare is not null);
        RuleFor(r => r.Concern).AtMost(Rules.FreeText);
        RuleFor(r => r.OtherProfessionals).NoMoreThan(MostProfessionals);
        RuleForEach(r => r.OtherProfessionals)
            .Required()
            .SetValidator(new ProfessionalShape()!)
            .When(r => r.OtherProfessionals is { Count: <= MostProfessionals });
        RuleFor(r => r.PedagogueBase).AtMost(Rules.Name);
        RuleFor(r => r.ParentsInformed!).SetValidator(new InformationShape(clock)).When(r => r.ParentsInformed is not null);
    }
}

internal sealed class ChildShape : AbstractValidator<ChildBody>
{
    public const string NoDay = "referral.birth-or-due";
    private const string TwoDays = "referral.birth-and-due";

    public ChildShape(DanishClock clock)
    {
        RuleFor(c => c.LastName).Required().AtMost(Rules.Name);
        RuleFor(c => c.FirstName).AtMost(Rules.Name);
        RuleFor(c => c.FirstName).Required().When(c => c.BirthDate is not null);
        RuleFor(c => c.BirthDate).NotAfter(clock);
        RuleFor(c => c.BirthDate).Must((child, born) => born is not null || child.DueDate is not null).WithErrorCode(NoDay);
        RuleFor(c => c.BirthDate).Must((child, born) => born is null || child.DueDate is null).WithErrorCode(TwoDays);
        RuleFor(c => c.DueDate).Must((child, due) => due is null || child.BirthDate is null).WithErrorCode(TwoDays);
        RuleFor(c => c.Cpr).AgreesWith(c => c.BirthDate);
    }
}

internal sealed class GuardianShape : AbstractValidator<GuardianBody>
{
    private const int LongestAddress = 1_000;

    public GuardianShape(DanishClock clock)
    {
        RuleFor(g => g.Name).Required().AtMost(Rules.Name);
        RuleFor(g => g.Phone).AtMost(Rules.Name);
        RuleFor(g => g.Email).AtMost(Rules.Name);
        RuleFor(g => g.Address).AtMost(LongestAddress);
        RuleFor(g => g.Language).AtMost(Rules.Name);
        RuleFor(g => g.ConsentGivenOn).NotAfter(clock);
        RuleFor(g => g.ProtectedUntil)
            .Must((guardian, until) => until is null || guardian.Protected is true)
            .WithErrorCode("referral.protected-until-open");
    }
}

internal sealed class ReferrerShape : AbstractValidator<ReferrerBody>
{
    public ReferrerShape()
    {
        RuleFor(r => r.Role).Required().OneOf();
        RuleFor(r => r.Name).AtMost(Rules.Name);
        RuleFor(r => r.Contact).AtMost(Rules.Name);
    }
}

internal sealed class DaycareShape : AbstractValidator<DaycareBody>
{
    public DaycareShape()
    {
        RuleFor(d => d.Kind).Required().OneOf();
        RuleFor(d => d.Name).AtMost(Rules.Name);
    }
}

internal sealed class ProfessionalShape : AbstractValidator<OtherProfessionalBody>
{
    public ProfessionalShape()
    {
        RuleFor(p => p.Kind).AtMost(Rules.Name);
        RuleFor(p => p.Name).AtMost(Rules.Name);
    }
}
