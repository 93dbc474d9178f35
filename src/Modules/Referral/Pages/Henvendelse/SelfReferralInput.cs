using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Referrals.Pages.Henvendelse;

/// <summary>A self-referral as a form. It asks for no CPR number and no address: who sends it is not verified.</summary>
public sealed class SelfReferralInput
{
    public string? Name { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Language { get; set; }
    public bool Protected { get; set; }
    public bool SaysCustody { get; set; }
    public ChildRow Child { get; set; } = new();
    public DaycareRow Daycare { get; set; } = new();
    public string? Help { get; set; }

    public sealed class ChildRow
    {
        /// <summary>Decides which of the two days is sent.</summary>
        public bool Unborn { get; set; }

        public string? FirstName { get; set; }
        public string? LastName { get; set; }
        public DateOnly? BirthDate { get; set; }
        public DateOnly? DueDate { get; set; }
    }

    public sealed class DaycareRow
    {
        public DaycareKind? Kind { get; set; }
        public string? Name { get; set; }
    }

    internal SelfRefer.Body Body() =>
        new(
            Name,
            Phone,
            Email,
            Language,
            Protected,
            new SelfReferralWords(SaysCustody),
            new ChildBody(
                null,
                Child.FirstName,
                Child.LastName,
                Child.Unborn ? null : Child.BirthDate,
                Child.Unborn ? Child.DueDate : null
            ),
            new DaycareBody(Daycare.Kind, Daycare.Name),
            Help
        );

    /// <summary>That neither day was given is said at the one that she was asked for.</summary>
    internal FieldError InForm(FieldError error) =>
        error.Field == "child.birthDate" && Child.Unborn ? error with { Field = "child.dueDate" } : error;
}
