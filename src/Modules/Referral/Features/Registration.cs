using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Data;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Referrals.Features;

/// <summary>How a referral is written down, typed in, changed or imported: under the same rules. Whoever calls saves.</summary>
internal sealed class Registration(
    ReferralDb db,
    IProgrammes programmes,
    CallContext call,
    Session session,
    Duties duties,
    CprTries tries,
    Phrasebook texts
)
{
    /// <param name="standing">A way in that nobody chose: it is taken, though the municipality offers it no more.</param>
    public async Task<Result<Referral>> Register(ReferralBody body, string? reference, Channel? standing, CancellationToken cancellation)
    {
        if ((await Weigh(body, standing, cancellation)).Refuses(out var weighed) is { } hindrance)
        {
            return hindrance;
        }

        var (given, version, grounds) = weighed;
        var number = await NextNumber(given.ReceivedOn.Year, cancellation);
        var registered = Referral.Register(ReferralId.New(), number, version, call.Known.Id, reference, given, grounds);
        if (registered.Refuses(out var referral) is { } refusal)
        {
            return refusal;
        }

        // a form of the family's own says so for everybody: nobody has looked
        var isAnother = body.ConfirmedDistinct is true && standing is null;
        if (await TellApart(referral, isAnother, body.ConfirmedDistinct is true, cancellation) is { } duplicate)
        {
            return duplicate;
        }

        if (reference is null)
        {
            referral.OwesInformation(duties.InformBy(given.ReceivedOn));
        }

        if (Inform(referral, body).Refusal is { } untold)
        {
            return untold;
        }

        db.Add(referral);
        db.Index(referral, session.Vault);
        return referral;
    }

    /// <summary>What a new referral is judged by, and how.</summary>
    public async Task<Result<Weighed>> Weigh(ReferralBody body, Channel? standing, CancellationToken cancellation)
    {
        var receivedOn = body.ReceivedOn!.Value;
        if (await programmes.InForceOn(receivedOn, cancellation) is not { } version)
        {
            return Refusal.Conflict("programme.none-in-force", receivedOn).At("receivedOn");
        }

        var catalogue = await programmes.CatalogueOf(version, cancellation);
        if (body.Read(catalogue, standing is { } way ? CodedWord<Channel>.Of(way) : null, []).Refuses(out var given) is { } unread)
        {
            return unread;
        }

        var grounds = Judge(
            new Situation(given.ReceivedOn, given.BirthDate, given.DueDate, given.DaycareKind, given.Acquainted, given.SupportCourse),
            version
        );
        return new Weighed(given, version, grounds);
    }

    /// <summary>Judged anew under the same version. A child that is as it was before is no new duplicate.</summary>
    /// <returns>Whether the child is known by something else than before.</returns>
    public async Task<Result<bool>> Change(Referral referral, ReferralBody body, CancellationToken cancellation)
    {
        var before = IdentityOf(referral);
        var version = await programmes.Get(referral.ProgrammeVersion, cancellation);
        var catalogue = await programmes.CatalogueOf(version, cancellation);
        if (body.Read(catalogue, referral.ChannelNow(), referral.Notes.OtherProfessionals).Refuses(out var given) is { } unread)
        {
            return unread;
        }

        var restated = referral.Restate(given, Judge(referral.SituationOf(given), version));
        if (restated.Refusal is { } refusal)
        {
            return refusal;
        }

        if (Inform(referral, body).Refusal is { } untold)
        {
            return untold;
        }

        var sameChild = before.SetEquals(IdentityOf(referral));
        return await Recognise(referral, body.ConfirmedDistinct is true, sameChild, cancellation) is { } duplicate ? duplicate : !sameChild;
    }

    /// <summary>Keeps what the referral is found by after a change, unless the child has another open one.</summary>
    /// <param name="isKnown">It is found by what it was found by before.</param>
    public async Task<Refusal?> Recognise(Referral referral, bool isAnother, bool isKnown, CancellationToken cancellation)
    {
        if (await TellApart(referral, isAnother, isAnother || isKnown, cancellation) is { } duplicate)
        {
            return duplicate;
        }

        await db.IndexAnew(referral, session.Vault, cancellation);
        return null;
    }

    /// <summary>What the form says anew of whether the parents were told; what it repeats, or leaves out, stands.</summary>
    private Result<Done> Inform(Referral referral, ReferralBody body) =>
        body.ParentsInformed is not { } said || (referral.ToldLast is { } last && (last.On, last.WhyNot) == (said.On, said.WhyNot))
            ? Result.Done
        : referral.Inform(said.Read(duties.Today, call.Known.Id), duties.InformPutOffTo).Refusal is { } given
            ? given.At("parentsInformed.on")
        : Result.Done;

    /// <summary>Tells the child from those already here.</summary>
    /// <param name="isAnother">Staff says that it is none of them: that stands wherever the child is asked for.</param>
    /// <param name="isSettled">Nobody need be asked.</param>
    private async Task<Refusal?> TellApart(Referral referral, bool isAnother, bool isSettled, CancellationToken cancellation)
    {
        if (isAnother)
        {
            referral.TellApartFrom(await db.UnderOneName(referral, session.Vault).ToListAsync(cancellation));
        }

        return isSettled ? null : await Duplicate(referral, cancellation);
    }

    /// <summary>That a child with this CPR number is here already is told so many times, and then not: whoever asks is told to wait.</summary>
    private async Task<Refusal?> Duplicate(Referral referral, CancellationToken cancellation) =>
        await db.HasAnotherOpen(referral, session.Vault, cancellation)
            ? tries.Over(referral.People.Child.Cpr) ?? Refusal.Conflict("referral.duplicate")
            : null;

    private async Task<ReferralNumber> NextNumber(int year, CancellationToken cancellation)
    {
        if (await db.Series.FindAsync([year], cancellation) is not { } series)
        {
            series = new Series { Year = year };
            db.Add(series);
        }

        return series.Next();
    }

    private IReadOnlyList<KeptGround> Judge(Situation family, ProgrammeVersion version) =>
        [
            .. Eligibility
                .Judge(family, version.Target, version.Sources)
                .Select(f => new KeptGround(f.Code, f.Met, texts.Both(f.TextKey, f.Arguments), f.Source)),
        ];

    private static HashSet<string> IdentityOf(Referral referral) =>
        [.. Identity.Now(referral.People.Child, referral.BirthDate, referral.DueDate)];
}

/// <summary>A referral as it is stated, the version in force on the day it was received, and what that says to it.</summary>
internal sealed record Weighed(AsGiven Given, ProgrammeVersion Version, IReadOnlyList<KeptGround> Grounds);
