using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Contracts;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Programmes.Tests.Domain;

public sealed class CatalogueListsTests
{
    private static readonly CatalogueLists Ours = new Catalogues(A.Texts).Ours;
    private static readonly MunicipalityCode Ishoej = Municipality("0183");
    private static readonly MunicipalityCode Koege = Municipality("0259");

    [Fact]
    public void The_words_are_those_that_the_other_rooms_keep()
    {
        Assert.Equal(Enum.GetValues<Channel>().Select(c => Word.Spelt(c)), Codes(Ours, CatalogueKind.Channels));
        Assert.Equal(Enum.GetValues<EndReason>().Select(c => Word.Spelt(c)), Codes(Ours, CatalogueKind.EndReasons));
    }

    [Fact]
    public void An_own_entry_gets_the_next_code_whatever_its_list_and_stands_last()
    {
        var lists = Adding(Ours, CatalogueKind.RiskFactors, "Bor midlertidigt", group: "parents");
        lists = Adding(lists, CatalogueKind.Channels, "Åben rådgivning", under: "direct");

        Assert.Equal("X1", lists[CatalogueKind.RiskFactors][^1].Code);
        Assert.Equal("X2", lists[CatalogueKind.Channels][^1].Code);
        Assert.Equal("direct", lists.Find(CatalogueKind.Channels, "X2")!.Under);
        Assert.Contains("X1", lists.Of(Catalogues.Ishoej).RiskFactors.Select(f => f.Code));
        Assert.Contains("X1", lists.Of(Catalogues.National).RiskFactors.Select(f => f.Code));
        Assert.Equal(RuleSources.Own, lists.Find(CatalogueKind.RiskFactors, "X1")!.Source);
    }

    [Theory]
    [InlineData(CatalogueKind.RiskFactors, null, null, "group=field.required")]
    [InlineData(CatalogueKind.RiskFactors, "home", null, "group=field.unknown-value")]
    [InlineData(CatalogueKind.RiskFactors, "child", "B3", "under=catalogue.no-under")]
    [InlineData(CatalogueKind.Techniques, "daycare", null, "ok")]
    [InlineData(CatalogueKind.ProtectiveFactors, null, null, "ok")]
    [InlineData(CatalogueKind.ProtectiveFactors, "child", null, "group=catalogue.no-group")]
    [InlineData(CatalogueKind.Channels, null, null, "under=field.required")]
    [InlineData(CatalogueKind.Channels, null, "telepathy", "under=catalogue.under-unknown")]
    [InlineData(CatalogueKind.Channels, null, "straxen", "ok")]
    [InlineData(CatalogueKind.EndReasons, null, "completed", "ok")]
    [InlineData(CatalogueKind.Professions, null, "psychologist", "ok")]
    public void What_stands_where_is_judged_by_the_list(CatalogueKind kind, string? group, string? under, string said) =>
        Assert.Equal(said, Said(CatalogueRule.Add(Ours, kind, group, under, Words("Noget nyt"), Ishoej)));

    [Theory]
    [InlineData("straxen", "label.da=catalogue.label-taken")]
    [InlineData(" STRAXEN ", "label.da=catalogue.label-taken")]
    [InlineData("StraXen i byen", "ok")]
    public void Two_that_are_called_the_same_cannot_stand_in_one_list(string danish, string said) =>
        Assert.Equal(
            said,
            Said(CatalogueRule.Add(Ours, CatalogueKind.Channels, null, "straxen", new LocalText(danish, "Other words"), Ishoej))
        );

    [Fact]
    public void A_name_is_changed_and_what_the_code_means_stands_beside_it()
    {
        var lists = Changing(Ours, CatalogueKind.Channels, "straxen", words: new LocalText("Byens familiehus", "The family house"));

        var entry = lists.Find(CatalogueKind.Channels, "straxen")!;
        Assert.Equal(("Byens familiehus", "StraXen", true), (entry.Label.Da, entry.Meaning.Da, entry.IsRenamed));
        Assert.Equal("The family house", lists.Words!["referral.channel.straxen"].En);
        Assert.Null(Changing(lists, CatalogueKind.Channels, "straxen", words: entry.Meaning).Words);
    }

    [Theory]
    [InlineData(1, "straxen actionPlanMeeting crossDepartmentMeeting daycare healthVisit direct other")]
    [InlineData(3, "actionPlanMeeting crossDepartmentMeeting straxen daycare healthVisit direct other")]
    [InlineData(7, "actionPlanMeeting crossDepartmentMeeting daycare healthVisit direct other straxen")]
    public void An_entry_is_moved_to_the_place_that_is_asked_for(int place, string order) =>
        Assert.Equal(
            order,
            string.Join(' ', Codes(Changing(Ours, CatalogueKind.Channels, "straxen", place: place), CatalogueKind.Channels))
        );

    [Theory]
    [InlineData(0)]
    [InlineData(8)]
    public void There_is_no_place_outside_the_list(int place) =>
        Assert.Equal(
            "order=catalogue.no-place",
            Said(CatalogueRule.Change(Ours, Ours.Find(CatalogueKind.Channels, "straxen")!, null, place, null))
        );

    [Theory]
    [InlineData(CatalogueKind.EndReasons, "catalogue.last-one")]
    [InlineData(CatalogueKind.Professions, "ok")]
    public void The_last_that_can_be_chosen_stays_where_one_must_be(CatalogueKind kind, string said)
    {
        var codes = Codes(Ours, kind).ToList();
        var lists = codes.SkipLast(1).Aggregate(Ours, (l, code) => Changing(l, kind, code, retired: true));

        Assert.Equal(said, Said(CatalogueRule.Change(lists, lists.Find(kind, codes[^1])!, null, null, retired: true)));
    }

    [Fact]
    public void What_is_as_it_was_leaves_no_row()
    {
        var entry = Ours.Find(CatalogueKind.Techniques, "T4")!;

        Assert.Empty(CatalogueRule.Change(Ours, entry, entry.Label, Ours.PlaceOf(entry), retired: false).Value);
    }

    /// <summary>Whatever is done, in whatever order: what a code is and means is what it was when it was given, and none goes away.</summary>
    [Fact]
    public void A_code_never_changes_meaning() =>
        Prop.ForAll(
                Gen.ListOf(Deeds(Ishoej)).ToArbitrary(),
                deeds =>
                {
                    var (lists, given) = (Ours, Given(Ours));
                    foreach (var deed in deeds)
                    {
                        lists = deed(lists);
                        var now = Given(lists);
                        if (given.Any(g => !now.TryGetValue(g.Key, out var meaning) || meaning != g.Value) || now.Count < given.Count)
                        {
                            return false;
                        }

                        given = now;
                    }

                    var codes = lists.All.Where(e => e.IsOwn).Select(e => e.Code).ToList();
                    return codes.Distinct().Count() == codes.Count && codes.TrueForAll(OwnCode.Is);
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>Taken to a municipality with lists of its own, once or twice; and to one with none, where it is then the same again.</summary>
    [Fact]
    public void What_is_taken_along_is_put_in_once() =>
        Prop.ForAll(
                (from sent in Gen.ListOf(Deeds(Ishoej)) from own in Gen.ListOf(Deeds(Koege)) select (Sent: sent, Own: own)).ToArbitrary(),
                deeds =>
                {
                    var sent = OwnCatalogue.Of(deeds.Sent.Aggregate(Ours, (l, deed) => deed(l)), Ours);
                    var home = TakingIn.Steps(Ours, sent, Koege);
                    var same = home.Refusal is null && OwnCatalogue.Of(Ours.With(home.Value), Ours) is { } back && Same(back, sent);
                    var lists = deeds.Own.Aggregate(Ours, (l, deed) => deed(l));
                    var elsewhere = TakingIn.Steps(lists, sent, Koege);
                    return same
                        && (
                            elsewhere.Refusal is not null // called as one of its own is: to be told apart first
                            || (
                                TakingIn.Steps(lists.With(elsewhere.Value), sent, Koege).Value.Length == 0
                                && Given(lists).All(g => Given(lists.With(elsewhere.Value))[g.Key] == g.Value)
                            )
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    private static Gen<Func<CatalogueLists, CatalogueLists>> Deeds(MunicipalityCode town) =>
        from kind in Gen.Elements(Enum.GetValues<CatalogueKind>())
        from what in Gen.Choose(0, 4)
        from number in Gen.Choose(0, 1000)
        select (Func<CatalogueLists, CatalogueLists>)(lists => Do(lists, kind, what, number, town));

    private static CatalogueLists Do(CatalogueLists lists, CatalogueKind kind, int what, int number, MunicipalityCode town)
    {
        if (what == 0 || lists[kind].Count == 0)
        {
            var groups = CatalogueKinds.GroupsOf(kind);
            var group = groups.Count == 0 ? null : groups[number % groups.Count];
            var under = CatalogueKinds.IsClosed(kind) ? Codes(Ours, kind).ElementAt(number % Codes(Ours, kind).Count()) : null;
            return Taken(lists, CatalogueRule.Add(lists, kind, group, under, Words($"Eget {number}"), town).Map(step => new[] { step }));
        }

        var entry = lists[kind][number % lists[kind].Count];
        return Taken(
            lists,
            what switch
            {
                1 => CatalogueRule.Change(lists, entry, Words($"Kaldt {number}"), null, null),
                2 => CatalogueRule.Change(lists, entry, null, (number % lists[kind].Count) + 1, null),
                3 => CatalogueRule.Change(lists, entry, null, null, retired: true),
                _ => CatalogueRule.Change(lists, entry, null, null, retired: false),
            }
        );
    }

    private static CatalogueLists Taken(CatalogueLists lists, Result<CatalogueStep[]> steps) =>
        steps.Refusal is null ? lists.With(steps.Value) : lists;

    private static bool Same(OwnCatalogue one, OwnCatalogue other) =>
        one.Lists.Select(l => l.Kind).SequenceEqual(other.Lists.Select(l => l.Kind))
        && one.Lists.Zip(other.Lists).All(l => l.First.Entries.SequenceEqual(l.Second.Entries));

    private static Dictionary<(CatalogueKind, string), (string, LocalText, string, string?, string?, string?)> Given(
        CatalogueLists lists
    ) => lists.All.ToDictionary(e => (e.Kind, e.Code), e => (e.Group, e.Meaning, e.Source, e.Catalogue, e.Under, e.Origin));

    private static CatalogueLists Adding(
        CatalogueLists lists,
        CatalogueKind kind,
        string words,
        string? group = null,
        string? under = null
    ) => lists.With([CatalogueRule.Add(lists, kind, group, under, Words(words), Ishoej).Value]);

    private static CatalogueLists Changing(
        CatalogueLists lists,
        CatalogueKind kind,
        string code,
        LocalText? words = null,
        int? place = null,
        bool? retired = null
    ) => lists.With(CatalogueRule.Change(lists, lists.Find(kind, code)!, words, place, retired).Value);

    private static LocalText Words(string danish) => new(danish, $"{danish} in English");

    private static IEnumerable<string> Codes(CatalogueLists lists, CatalogueKind kind) => lists[kind].Select(e => e.Code);

    private static string Said<T>(Result<T> result) =>
        result.Refusal is not { } no ? "ok"
        : no.Kind == RefusalKind.Invalid ? string.Join(", ", no.Fields.Select(f => $"{f.Field}={f.Code}"))
        : no.Code;

    private static MunicipalityCode Municipality(string code) =>
        MunicipalityCode.TryParse(code, out var found) ? found : throw new FormatException(code);
}
