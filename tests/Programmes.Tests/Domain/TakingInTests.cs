using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using FsCheck;
using FsCheck.Fluent;

namespace BarnetIMidten.Programmes.Tests.Domain;

public sealed class TakingInTests
{
    private static readonly CatalogueLists Ours = new Catalogues(A.Texts).Ours;
    private static readonly MunicipalityCode Koege = MunicipalityCode.TryParse("0259", out var code) ? code : default;

    [Fact]
    public void Whatever_was_taken_in_there_is_always_a_next_code() =>
        Prop.ForAll(
                Gen.Elements("X1", "X7", "X99998", "X99999", "X100000", "X999999", "X1000000", "X2147483647", "X0", "B3", "")
                    .ListOf()
                    .Select(c => c.Take(CatalogueRule.MostOwn).ToList())
                    .ToArbitrary(),
                codes =>
                {
                    var kit = Kit([.. codes.Select((c, i) => Entry(c, $"0183-X{i + 1}", $"Ord {i}"))]);
                    var lists = Ours.With(TakingIn.Steps(Ours, kit, Koege).Value);
                    for (var more = 0; more < 3; more++)
                    {
                        var added = CatalogueRule.Add(lists, CatalogueKind.Techniques, "home", null, Words($"Mere {more}"), Koege).Value;
                        lists = lists.With([added]);
                    }

                    var own = lists.All.Where(e => e.IsOwn).Select(e => e.Code).ToList();
                    return own.TrueForAll(OwnCode.Is) && own.Distinct().Count() == codes.Count + 3;
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("0183-X999999", "ok")]
    [InlineData("0183-X1000000", "origin=catalogue.unknown-code")]
    [InlineData("0183-X0", "origin=catalogue.unknown-code")]
    [InlineData("183-X1", "origin=catalogue.unknown-code")]
    [InlineData("0183-B3", "origin=catalogue.unknown-code")]
    [InlineData("<script>", "origin=catalogue.unknown-code")]
    [InlineData("", "origin=catalogue.unknown-code")]
    public void An_origin_is_a_municipality_and_an_own_code(string origin, string said) =>
        Assert.Equal(said, Said(TakingIn.Steps(Ours, Kit(Entry("X1", origin, "Flyttet")), Koege)));

    [Fact]
    public void An_origin_stands_once_and_means_here_what_it_means_there()
    {
        var (moved, other) = (Entry("X1", "0183-X1", "Flyttet"), Entry("X2", "0183-X1", "Noget andet"));
        var here = Ours.With(TakingIn.Steps(Ours, Kit(moved), Koege).Value);

        Assert.Equal("origin=catalogue.unknown-code", Said(TakingIn.Steps(Ours, Kit(moved, other), Koege)));
        Assert.Equal("origin=kit.means-otherwise", Said(TakingIn.Steps(here, Kit(other), Koege)));
        Assert.Equal("origin=kit.means-otherwise", Said(TakingIn.Steps(here, Kit(moved with { Group = "parents" }), Koege)));
        Assert.Equal("ok", Said(TakingIn.Steps(here, Kit(moved with { Code = "X9", Label = Words("Kaldt"), Retired = true }), Koege)));
    }

    [Fact]
    public void An_own_code_without_an_origin_is_not_the_receivers_own()
    {
        var here = Ours.With([CatalogueRule.Add(Ours, CatalogueKind.RiskFactors, "child", null, Words("Vores"), Koege).Value]);

        Assert.NotEqual("ok", Said(TakingIn.Steps(here, Kit(Entry("X1", null, "Deres") with { Retired = true }), Koege)));
    }

    /// <summary>Whatever names were swapped, whatever was retired and in whatever order: lists that hold together can be taken in, whatever they are on the way.</summary>
    [Fact]
    public void Lists_that_hold_together_are_taken_in_as_they_are() =>
        Prop.ForAll(
                Gen.CollectToList(Enum.GetValues<CatalogueKind>(), Shuffled).Select(lists => new OwnCatalogue(lists)).ToArbitrary(),
                kit =>
                {
                    var lists = Ours.With(TakingIn.Steps(Ours, kit, Koege).Value);
                    return kit.Lists.All(l => lists[l.Kind].Select(OwnEntry.Of).SequenceEqual(l.Entries))
                        && TakingIn.Steps(lists, kit, Koege).Value.Length == 0;
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_town_may_have_retired_all_but_its_own_channel()
    {
        var own = new OwnEntry("X1", "0183-X1", null, "other", Words("Familiehuset"), null, Retired: false);
        var channels = Ours[CatalogueKind.Channels].Select(e => OwnEntry.Of(e) with { Retired = true }).ToList();

        Assert.Equal("ok", Said(TakingIn.Steps(Ours, new OwnCatalogue([new OwnList(CatalogueKind.Channels, [.. channels, own])]), Koege)));
        Assert.NotNull(TakingIn.Steps(Ours, new OwnCatalogue([new OwnList(CatalogueKind.Channels, channels)]), Koege).Refusal);
    }

    [Fact]
    public void Only_where_a_word_would_stand_twice_in_the_end_is_it_named()
    {
        var here = Ours.With([CatalogueRule.Add(Ours, CatalogueKind.RiskFactors, "child", null, Words("Bor hos mormor"), Koege).Value]);
        var there = Kit(Entry("X1", "0183-X1", "bor hos mormor"));

        var fault = Assert.Single(TakingIn.Steps(here, there, Koege).Refusal!.Fields);
        Assert.Equal((CatalogueRule.LabelTaken, "X1", "bor hos mormor"), (fault.Code, fault.Arguments[0], fault.Arguments[1]));
        var retired = here.With(
            CatalogueRule.Change(here, here.Find(CatalogueKind.RiskFactors, "X1")!, words: null, place: null, retired: true).Value
        );
        Assert.Equal("ok", Said(TakingIn.Steps(retired, there, Koege)));
    }

    /// <summary>A list with three own words in it, all in any order, each called as any other, some retired.</summary>
    private static Gen<OwnList> Shuffled(CatalogueKind kind)
    {
        var group = CatalogueKinds.GroupsOf(kind) is [var first, ..] ? first : null;
        var under = CatalogueKinds.IsClosed(kind) ? Ours[kind][0].Code : null;
        var own = Enumerable.Range(1, 3).Select(n => ((int)kind * 10) + n);
        var given = Ours[kind]
            .Select(OwnEntry.Of)
            .Concat(own.Select(n => new OwnEntry($"X{n}", $"0183-X{n}", group, under, Words($"Eget {n}"), null, Retired: false)))
            .ToList();
        var words = given.Select(e => e.Meaning ?? Ours.Find(kind, e.Code)!.Meaning).ToArray();
        return from order in Gen.Shuffle(Enumerable.Range(0, given.Count))
            from names in Gen.Shuffle(words)
            from retired in Gen.ListOf(Gen.Elements(false, true), given.Count)
            select new OwnList(
                kind,
                [
                    .. order.Select(
                        (place, i) =>
                            given[place] with
                            {
                                Label = names[i] == words[place] ? null : names[i],
                                Retired = i > 0 && retired[i],
                            }
                    ),
                ]
            );
    }

    private static OwnCatalogue Kit(params OwnEntry[] entries) => new([new OwnList(CatalogueKind.RiskFactors, entries)]);

    private static OwnEntry Entry(string code, string? origin, string danish) =>
        new(code, origin, "child", null, Words(danish), null, Retired: false);

    private static LocalText Words(string danish) => new(danish, $"{danish} in English");

    private static string Said(Result<CatalogueStep[]> result) =>
        result.Refusal is not { } no ? "ok" : string.Join(", ", no.Fields.Select(f => $"{f.Field}={f.Code}"));
}
