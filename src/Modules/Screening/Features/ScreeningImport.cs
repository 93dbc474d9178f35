using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Screenings.Features;

/// <summary>A screening out of a table: codes without observations, the criteria as met. Source: contract/api.md, import.</summary>
internal sealed class ScreeningImport(IReferrals referrals, ScreeningBook book) : IScreeningImport
{
    private static readonly Criteria AllMet = new(true, true, true);

    public async Task<Result<Done>> Put(
        ReferralId referral,
        DateOnly screenedOn,
        IReadOnlyList<string> riskFactors,
        IReadOnlyList<string> protectiveFactors,
        CancellationToken cancellation
    )
    {
        if (await referrals.Find(referral, cancellation) is not { } found)
        {
            return Refusal.NotFound;
        }

        if (TooMuch(protectiveFactors) is { } refusal)
        {
            return refusal;
        }

        var seen = new Observed(
            screenedOn,
            [.. riskFactors.Select(code => new SeenFactor(code, null))],
            protectiveFactors,
            AllMet,
            false,
            null
        );
        var written = await book.Write(found, seen, cancellation);
        return written.Refusal is { } no ? no with { Fields = [.. no.Fields.Select(AsColumn)] } : Result.Done;
    }

    private static Refusal? TooMuch(IReadOnlyList<string> protectiveFactors) =>
        protectiveFactors.Count > Observed.MostProtectiveFactors
            ? Refusal.Field("protectiveFactors", "screening.too-many-protective", Observed.MostProtectiveFactors)
        : protectiveFactors.Any(f => f.Length > Rules.FreeText) ? Refusal.Field("protectiveFactors", "field.too-long", Rules.FreeText)
        : null;

    /// <summary>A table has one column for all factors: <c>riskFactors[1].code</c> is <c>riskFactors</c>.</summary>
    private static FieldError AsColumn(FieldError error) => error with { Field = error.Field.Split('[')[0] };
}
