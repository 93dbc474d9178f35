using BarnetIMidten.Economy.Domain;
using BarnetIMidten.Shared.Pipeline;
using FluentValidation;

namespace BarnetIMidten.Economy.Features;

/// <summary>The shape of a business case; what contradicts itself is <see cref="PlanRules"/>' to say.</summary>
internal sealed class PlanShape : AbstractValidator<PlanBody>
{
    public PlanShape()
    {
        RuleFor(p => p.Name).Required().AtMost(Rules.Name);
        RuleFor(p => p.FirstYear).Required().Year();
        RuleFor(p => p.LastYear).Required().Year();
        RuleFor(p => p.Lines).AtMostSoMany(PlanRules.MostLines);
        RuleForEach(p => p.Lines).Required().SetValidator(new LineShape()!).When(p => p.Lines?.Count <= PlanRules.MostLines);
        RuleFor(p => p.Pool).SetValidator(new PoolShape()!);
        RuleFor(p => p.ExpectedCourses).Between(1, PlanRules.MostCourses);
        RuleFor(p => p.Shares).AtMostSoMany(PlanRules.MostShares);
        RuleForEach(p => p.Shares).Required().SetValidator(new ShareShape()!);
    }
}

internal sealed class LineShape : AbstractValidator<LineBody>
{
    public LineShape()
    {
        RuleFor(l => l.Key).Required().AtMost(Rules.Name);
        RuleFor(l => l.Name).Required().AtMost(Rules.Name);
        RuleFor(l => l.Kind).Required().OneOf();
        RuleFor(l => l.Beneficiary).Required().OneOf();
        RuleFor(l => l.Department).AtMost(Rules.Name);
        RuleFor(l => l.Group).AtMost(Rules.Name);
        RuleFor(l => l.PriceYear).Year();
        RuleFor(l => l.Law).AtMost(Rules.FreeText);
        RuleFor(l => l.Source).AtMost(Rules.FreeText);
        RuleFor(l => l.Note).AtMost(Rules.FreeText);
        RuleFor(l => l.Owner).AtMost(Rules.Name);
        RuleFor(l => l.Scaling).OneOf();
        RuleFor(l => l.Entries).Required().Must(e => e is not { Count: 0 }).WithErrorCode("field.required");
        RuleFor(l => l.Entries).AtMostSoMany(PlanRules.MostEntries);
        RuleForEach(l => l.Entries).Required().SetValidator(new EntryShape()!);
    }
}

internal sealed class EntryShape : AbstractValidator<EntryBody>
{
    public EntryShape()
    {
        RuleFor(e => e.FromYear).Required();
        RuleFor(e => e.ToYear).Required();
        RuleFor(e => e.Volume).Volume();
        RuleFor(e => e.UnitPrice).Money();
    }
}

internal sealed class PoolShape : AbstractValidator<PoolBody>
{
    public PoolShape()
    {
        RuleFor(p => p.Grants).AtMostSoMany(PlanRules.MostPoolRows);
        RuleForEach(p => p.Grants).Required().SetValidator(new GrantShape()!);
        RuleFor(p => p.Repayments).AtMostSoMany(PlanRules.MostPoolRows);
        RuleForEach(p => p.Repayments).Required().SetValidator(new RepaymentShape()!);
    }
}

internal sealed class GrantShape : AbstractValidator<GrantBody>
{
    public GrantShape()
    {
        RuleFor(g => g.Year).Required();
        RuleFor(g => g.Amount).Money();
    }
}

internal sealed class RepaymentShape : AbstractValidator<RepaymentBody>
{
    public RepaymentShape()
    {
        RuleFor(r => r.FromYear).Required();
        RuleFor(r => r.ToYear).Required();
        RuleFor(r => r.Amount).Money();
    }
}

internal sealed class ShareShape : AbstractValidator<ShareBody>
{
    public ShareShape()
    {
        RuleFor(s => s.Name).Required().AtMost(Rules.Name);
        RuleFor(s => s.Keys).Required().Must(k => k is not { Count: 0 }).WithErrorCode("field.required");
        RuleFor(s => s.Keys).AtMostSoMany(PlanRules.MostLines);
        RuleForEach(s => s.Keys).Required();
        RuleFor(s => s.Low).Required().Between(0m, 1m);
        RuleFor(s => s.High).Required().Between(0m, 1m);
        RuleFor(s => s.Source).AtMost(Rules.Name);
    }
}
