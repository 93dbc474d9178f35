using System.Globalization;
using BarnetIMidten.Screenings;
using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Domain;
using BarnetIMidten.Screenings.Pages.Screening;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Screening.Tests.Pages;

public sealed class ProfilePictureTests
{
    private static readonly Phrasebook Texts = new([ScreeningModule.Room]);
    private static readonly Criteria AllMet = new(true, true, true);

    [Fact]
    public void Every_code_has_its_box_filled_only_where_it_was_seen()
    {
        var picture = Of(AllMet, false, 0, ("Barnet", 8, 2), ("Forældrene", 11, 0));

        Assert.Equal(19, picture.Boxes.Count);
        Assert.Equal(["B1", "B2"], picture.Boxes.Where(b => b.Kind == "seen").Select(b => b.Text));
        Assert.Equal(["Barnet · 2 af 8 set", "Forældrene · 0 af 11 set"], picture.Lines.Take(2).Select(l => l.Text));
    }

    [Fact]
    public void Boxes_stand_apart_inside_the_picture_and_below_their_heading()
    {
        var picture = Of(AllMet, true, 7, ("Barnet", 8, 2), ("Forældrene", 11, 0), ("Vordende", 5, 1));

        var places = picture.Boxes.Select(b => (Left: Percent(b.X), Right: Percent(b.X) + Percent(b.Width), b.Y)).ToList();
        Assert.All(places, p => Assert.InRange(p.Right, 1, 100));
        Assert.All(places, p => Assert.InRange(p.Y, 1, picture.Height - 34));
        foreach (var row in places.GroupBy(p => p.Y))
        {
            Assert.All(row.Zip(row.Skip(1)), pair => Assert.True(pair.First.Right < pair.Second.Left));
        }

        var levels = picture.Lines.Select(l => l.Y).Concat(places.Select(p => p.Y)).ToList();
        Assert.Equal(levels.Distinct().Count(), picture.Lines.Count + places.Select(p => p.Y).Distinct().Count());
    }

    [Theory]
    [InlineData(0, "", "Det, der bærer · intet noteret")]
    [InlineData(2, "1 2", "Det, der bærer · 2")]
    [InlineData(12, "1 2 3 4 5 6 7 8 9 10 11 12", "Det, der bærer · 12")]
    [InlineData(13, "1 2 3 4 5 6 7 8 9 10 11 +2", "Det, der bærer · 13")]
    [InlineData(100, "1 2 3 4 5 6 7 8 9 10 11 +89", "Det, der bærer · 100")]
    public void What_carries_is_numbered_as_in_the_list_beside_it(int count, string expected, string heading)
    {
        var picture = Of(AllMet, false, count);

        Assert.Equal(expected, string.Join(' ', picture.Boxes.Where(b => b.Kind == "carries").Select(b => b.Text)));
        Assert.Equal(heading, picture.Lines[0].Text);
    }

    [Fact]
    public void The_criteria_say_in_words_what_their_signs_say()
    {
        var picture = Of(new Criteria(true, false, false), true, 0);

        Assert.Equal(
            [
                (true, "Problemet er enkelt"),
                (false, "Ikke konkret og afgrænset"),
                (false, "Egne ressourcer rækker ikke"),
                (false, "Mistanke om behov for særlig støtte"),
            ],
            picture.Lines.Where(l => l.Met is not null).Select(l => (l.Met!.Value, l.Text))
        );
    }

    [Fact]
    public void Whoever_listens_is_told_all_that_is_shown() =>
        Assert.Equal(
            "Barnet: 2 af 3 set (B1, B2). Forældrene: ingen af 2 set. Det, der bærer: nr. 1. "
                + "Problemet er enkelt. Konkret og afgrænset. Egne ressourcer rækker. Ingen mistanke om behov for særlig støtte.",
            Of(AllMet, false, 1, ("Barnet", 3, 2), ("Forældrene", 2, 0)).Said
        );

    private static ProfilePicture Of(
        Criteria criteria,
        bool suspected,
        int carries,
        params (string Name, int Factors, int Seen)[] groups
    ) =>
        new(
            [
                .. groups.Select(g => new ProfileGroup(
                    g.Name,
                    g.Name,
                    "N3",
                    [
                        .. Enumerable
                            .Range(1, g.Factors)
                            .Select(n => new FactorPicture($"{g.Name[0]}{n}", g.Name, new LocalText("punkt", "item"), n <= g.Seen, null)),
                    ]
                )),
            ],
            [.. Enumerable.Range(1, carries).Select(n => $"nr. {n}")],
            criteria,
            suspected,
            Texts
        );

    private static double Percent(string text) => double.Parse(text.TrimEnd('%'), CultureInfo.InvariantCulture);
}
