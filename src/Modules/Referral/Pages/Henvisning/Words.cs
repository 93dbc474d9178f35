using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Referrals.Domain;
using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>The words of the trade as people choose among them and read them.</summary>
internal static class Words
{
    private static readonly string[] Languages = ["da", "en", "ar", "bs", "de", "fa", "pl", "ro", "so", "tr", "uk", "ur", "vi"];

    public static IReadOnlyList<Choice> Of<TWord>(Phrasebook texts)
        where TWord : struct, Enum => texts.Choices<TWord>(GroupOf(typeof(TWord)));

    public static string Say(this Phrasebook texts, Enum word) => texts.Of(GroupOf(word.GetType()), word);

    /// <summary>Where accepting opens no course, no course is spoken of: what is said instead stands under <c>KEY-place</c>.</summary>
    public static string Under(this Phrasebook texts, ProgrammeVersion rules, string key, params object?[] arguments) =>
        texts[!rules.OpensCourse && texts.Knows($"{key}-place") ? $"{key}-place" : key, arguments];

    public static StatusKind Kind(ReferralStatus status) =>
        status switch
        {
            ReferralStatus.Received => StatusKind.Info,
            ReferralStatus.Screened => StatusKind.Warn,
            ReferralStatus.Accepted => StatusKind.Good,
            _ => StatusKind.Quiet,
        };

    /// <summary>Where the case stands, for whoever has one look.</summary>
    public static string InOneSentence(this ShowCase.Case view, Phrasebook texts) =>
        view.Referral.Status switch
        {
            ReferralStatus.Received => texts["referral.stands.received", texts.Counted("look.days", view.DaysWaited)],
            ReferralStatus.Screened => texts["referral.stands.screened", texts.Counted("look.days", view.DaysWaited), view.PointsTo(texts)],
            var decided => texts.Under(view.Rules, $"referral.stands.{Word.Spelt(decided)}"),
        };

    /// <summary>What the rule points to.</summary>
    public static string PointsTo(this ShowCase.Case view, Phrasebook texts) =>
        view.Expected is { } expected
            ? texts.Under(view.Rules, $"referral.points.{Word.Spelt(expected)}")
            : texts["referral.points-nowhere"];

    public static Choice[] YesNo(Phrasebook texts) => [new("true", texts["referral.yes"]), new("false", texts["referral.no"])];

    /// <summary>One that another system sent, and that is not among ours, can be kept.</summary>
    public static Choice[] LanguagesWith(Phrasebook texts, string? current) => With(Languages, current, texts.Language);

    public static IReadOnlyList<Choice> Parts(Phrasebook texts) => texts.Choices<ProfessionalPart>("referral.part");

    public static string Profession(Phrasebook texts, string word) => texts.Or($"referral.profession.{word}", word);

    /// <summary>As it was chosen, if that is known; nothing where nothing was said.</summary>
    public static string Profession(Phrasebook texts, OtherProfessional other) =>
        other.KindCode is { } code && texts.Knows($"referral.profession.{code}") ? Profession(texts, code)
        : other.Kind is { } kind ? Profession(texts, kind)
        : "";

    /// <summary>Where the texts of a list of words stand: <c>referral.daycareKind</c>.</summary>
    private static string GroupOf(Type words) => $"referral.{Word.Spelt(words.Name)}";

    private static Choice[] With(string[] words, string? current, Func<string, string> say) =>
        [.. (current is null or "" || words.Contains(current) ? words : [.. words, current]).Select(w => new Choice(w, say(w)))];
}
