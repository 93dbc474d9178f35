using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Referrals.Features;

/// <summary>Which referrals a list is asked for.</summary>
internal sealed record ReferralFilter(ReferralStatus? Status, string? Q, DateOnly? From, DateOnly? To)
{
    /// <summary>As it stands in the log of use.</summary>
    public string? Criterion =>
        CriterionText.Of(("status", Status is { } status ? Word.Spelt(status) : null), ("q", Q), ("from", $"{From:O}"), ("to", $"{To:O}"));

    public static Result<ReferralFilter> Read(ListReferrals.Query asked)
    {
        var faults = new List<FieldError>();
        var status = AskedFor.Word<ReferralStatus>("status", asked.Status, faults);
        var (from, to) = (AskedFor.Day("from", asked.From, faults), AskedFor.Day("to", asked.To, faults));
        if (asked.Q?.Length > Rules.Name)
        {
            faults.Add(new FieldError("q", "field.too-long", Rules.Name));
        }

        return faults.Count > 0
            ? Refusal.Invalid(faults)
            : new ReferralFilter(status, string.IsNullOrWhiteSpace(asked.Q) ? null : asked.Q.Trim(), from, to);
    }

    /// <summary>The CPR number that is asked for: alone, or among other words.</summary>
    public string? Cpr =>
        Q is null ? null
        : Shared.Values.Cpr.TryParse(Q.Replace(" ", "", StringComparison.Ordinal), out _) ? Q.Replace(" ", "", StringComparison.Ordinal)
        : Array.Find(Q.Split(' '), word => Shared.Values.Cpr.TryParse(word, out _));

    public IQueryable<Referral> Apply(IQueryable<Referral> some, ReferralDb db, Vault vault)
    {
        some = Status is { } status ? some.Where(r => r.Status == status) : some;
        some = From is { } from ? some.Where(r => r.ReceivedOn >= from) : some;
        some = To is { } to ? some.Where(r => r.ReceivedOn <= to) : some;
        return Q is null ? some : Search(some, Q, db, vault);
    }

    private static IQueryable<Referral> Search(IQueryable<Referral> some, string q, ReferralDb db, Vault vault)
    {
        if (ReferralNumber.TryParse(q, out var number))
        {
            return some.Where(r => r.SeriesYear == number.Year && r.Sequence == number.Sequence);
        }

        if (Shared.Values.Cpr.TryParse(q, out var cpr))
        {
            var key = vault.OfIdentity(Identity.Of(cpr));
            return some.Where(r => db.Identities.Any(i => i.Key == key && i.Referral == r.Id));
        }

        var found = db.Bearing(q, vault);
        return some.Where(r => found.Contains(r.Id));
    }
}
