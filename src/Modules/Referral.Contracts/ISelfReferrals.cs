using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Contracts;

/// <summary>A family that asks for a course itself, as the public page takes it in (A3, N6).</summary>
public interface ISelfReferrals
{
    /// <summary>Registers it today. The sender is not verified; another open referral of the same child hinders nothing, and is told to the lead alone.</summary>
    Task<Result<ReferralId>> Receive(OwnRequest request, CancellationToken cancellation);
}

/// <param name="Name">The sender's, who stands as guardian until the lead knows better.</param>
/// <param name="Protected">Her name and address are protected; no address is asked for.</param>
/// <param name="SaysCustody">She says that she has custody.</param>
/// <param name="DueDate">Stands in for the birth date of an unborn child: exactly one of the two.</param>
/// <param name="Help">What she would like help with.</param>
public sealed record OwnRequest(
    string Name,
    string? Phone,
    string? Email,
    string? Language,
    bool Protected,
    bool SaysCustody,
    string? ChildFirstName,
    string ChildLastName,
    DateOnly? BirthDate,
    DateOnly? DueDate,
    DaycareKind DaycareKind,
    string? DaycareName,
    string? Help
);
