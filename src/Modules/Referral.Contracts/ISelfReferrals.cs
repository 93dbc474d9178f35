using System.Text.Json;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Referrals.Contracts;

/// <summary>Families that ask for a course themselves (A3, N6), where there is no page to send it: the demo.</summary>
public interface ISelfReferrals
{
    /// <summary>Sends one as the public page does: the same command by the same caller, with its validator, switch, limit for a day and log of use.
    /// Not checked is what belongs to a form alone: its ticket, the signs of a robot, and the limit for an address.</summary>
    /// <param name="body">By the field names of the page.</param>
    Task<Result<Done>> Send(MunicipalityCode municipality, JsonElement body, CancellationToken cancellation);
}
