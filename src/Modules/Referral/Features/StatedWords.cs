using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Referrals.Features;

/// <summary>The words of a referral that stand in the municipality's catalogue, read by it. What stands already can stay, though it be retired since,
/// and an own word stays where the contract's word that it is under is put back.</summary>
internal static class StatedWords
{
    /// <param name="standing">The channel as it is; null where it is stated for the first time.</param>
    /// <param name="around">The professionals as they are.</param>
    public static Result<AsGiven> Read(
        this ReferralBody body,
        Catalogue catalogue,
        CodedWord<Channel>? standing,
        IReadOnlyList<OtherProfessional> around
    )
    {
        var stands = !body.KnowsOwnWords && catalogue.Channels.Find(standing?.ToString())?.Under == body.Channel!.ToString();
        var channel = catalogue.Channels.Read(stands ? standing! : body.Channel!, "channel", standing);
        var kinds = around.Select(p => p.Chosen).ToList();
        var stated = (body.OtherProfessionals ?? []).Select((p, at) => body.KnowsOwnWords ? p! : Stands(p!, at, around)).ToList();
        var faults = stated
            .Index()
            .Select(p => Fault(p.Item, $"otherProfessionals[{p.Index}].kind", catalogue, kinds))
            .OfType<FieldError>();
        return (channel.Refusal?.Fields ?? []).Concat(faults).ToList() is { Count: > 0 } all
            ? Refusal.Invalid(all)
            : body.Read(channel.Value, [.. stated.Select(p => Read(p, catalogue))]);
    }

    public static CodedWord<Channel> ChannelNow(this Referral referral) => CodedWord<Channel>.Of(referral.Channel, referral.ChannelCode);

    /// <summary>Of whoever stands there by an own word and is put back by the word that it is under, the own one is meant.</summary>
    private static OtherProfessionalBody Stands(OtherProfessionalBody sent, int at, IReadOnlyList<OtherProfessional> around) =>
        around
            .Index()
            .Where(p => p.Item.Kind == sent.Kind && p.Item.Name == sent.Name)
            .OrderByDescending(p => p.Index == at)
            .Select(p => p.Item.KindCode)
            .FirstOrDefault()
            is { } code
            ? sent with
            {
                Kind = code,
            }
            : sent;

    /// <summary>A profession of the sender's own may be any word but one that looks like a code.</summary>
    private static FieldError? Fault(OtherProfessionalBody sent, string field, Catalogue catalogue, IReadOnlyList<string?> standing) =>
        catalogue.Professions.Find(sent.Kind) is not null || OwnCode.Is(sent.Kind)
            ? catalogue.Professions.Fault(sent.Kind, field, standing)
            : null;

    private static OtherProfessional Read(OtherProfessionalBody sent, Catalogue catalogue) =>
        catalogue.Professions.Find(sent.Kind) is { Under: { } under } own
            ? sent.Read() with
            {
                Kind = under,
                KindCode = own.Code,
            }
            : sent.Read();
}
