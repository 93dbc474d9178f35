using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Features;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>Whether somebody is around the child, and is to be involved (A4): one answer to both.</summary>
public enum ProfessionalPart
{
    None,
    Around,
    Involve,
}

/// <summary>The people of the form.</summary>
public sealed partial class ReferralInput
{
    public sealed class ChildRow
    {
        /// <summary>Decides which of the two days is sent.</summary>
        public bool Unborn { get; set; }

        public string? Cpr { get; set; }
        public string? FirstName { get; set; }
        public string? LastName { get; set; }
        public DateOnly? BirthDate { get; set; }
        public DateOnly? DueDate { get; set; }

        internal string Name => string.Join(' ', new[] { FirstName, LastName }.OfType<string>());

        /// <summary>All by which it is told from another child, as it is written.</summary>
        internal string Said => Unborn ? $"{FirstName}|{LastName}|{DueDate:O}" : $"{FirstName}|{LastName}|{BirthDate:O}|{Cpr}";
    }

    public sealed class GuardianRow
    {
        public string? Name { get; set; }
        public string? Phone { get; set; }
        public string? Email { get; set; }
        public string? Address { get; set; }
        public bool Protected { get; set; }
        public string? Language { get; set; }
        public DateOnly? ConsentGivenOn { get; set; }
        public DateOnly? ProtectedUntil { get; set; }

        internal bool Filled =>
            (Name ?? Phone ?? Email ?? Address ?? Language) is not null || Protected || (ConsentGivenOn ?? ProtectedUntil) is not null;

        internal GuardianBody Body() =>
            new(Name, Phone, Email, Address, Protected, Language, ConsentGivenOn, Protected ? ProtectedUntil : null);
    }

    public sealed class ReferrerRow
    {
        public ReferrerRole? Role { get; set; }
        public string? Name { get; set; }
        public string? Contact { get; set; }
    }

    public sealed class DaycareRow
    {
        public DaycareKind? Kind { get; set; }
        public string? Name { get; set; }
    }

    public sealed class ProfessionalRow
    {
        public string? Kind { get; set; }
        public string? Name { get; set; }

        /// <summary>Stands in every form, whoever is around the child.</summary>
        public bool Asked { get; set; }

        /// <summary>Null where nobody has said.</summary>
        public ProfessionalPart? Part { get; set; }

        internal bool Filled => Kind is not null || Name is not null || Part is not null;

        internal OtherProfessionalBody Body() => new(Kind, Name, Part == ProfessionalPart.Involve);

        internal bool IsSent => Part != ProfessionalPart.None && (Part is not null || Name is not null || (!Asked && Kind is not null));
    }
}
