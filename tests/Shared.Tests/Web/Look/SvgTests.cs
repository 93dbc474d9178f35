using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Html;

namespace BarnetIMidten.Shared.Tests.Web.Look;

/// <summary>Shapes are written as one piece: numbers as a picture wants them, whatever the reader's language, and a text as text.</summary>
public sealed class SvgTests
{
    public SvgTests() => CultureInfo.CurrentCulture = Languages.Danish;

    [Fact]
    public void A_number_has_a_point_in_every_language()
    {
        Assert.Equal(
            """<rect class="win" height="30" width="33.33%" x="1.5%" y="80"></rect>""",
            Written(Svg.Box("win", 1.5, 80, 100 / 3.0, 30))
        );
        Assert.Equal("""<circle class="held" cx="0.25%" cy="95" r="13"></circle>""", Written(Svg.Dot("held", 0.25, 95, 13)));
        Assert.Equal("""<line class="today" x1="2.5%" x2="2.5%" y1="46" y2="136"></line>""", Written(Svg.Upright("today", 2.5, 46, 136)));
        Assert.Equal(
            """<svg overflow="visible" x="2.5%" y="95"><path class="cross" d="M-4 4L4 -4"></path></svg>""",
            Written(Svg.PathAt("cross", 2.5, 95, "M-4 4L4 -4"))
        );
    }

    [Fact]
    public void Corners_are_round_and_a_text_is_moved_only_where_that_is_asked_for()
    {
        Assert.Contains(" rx=\"3\" ", Written(Svg.Box("win", 0, 0, 10, 10, 3)), StringComparison.Ordinal);
        Assert.Equal("""<text class="" x="0%" y="12">maj</text>""", Written(Svg.Text("", 0, 12, "maj")));
        Assert.Equal("""<text class="mid" x="0%" y="12">maj</text>""", Written(Svg.Text("", 0, 12, "maj", Anchor.Middle)));
        Assert.Equal(
            """<text class="strong end" dx="-8" x="9.5%" y="12">maj</text>""",
            Written(Svg.Text("strong", 9.5, 12, "maj", Anchor.End, -8))
        );
    }

    [Fact]
    public void What_somebody_wrote_is_text() =>
        Assert.Equal(
            """<text class="strong" x="0%" y="5">Åse &lt;b&gt; &amp; co</text>""",
            Written(Svg.Text("strong", 0, 5, "Åse <b> & co"))
        );

    private static string Written(IHtmlContent shape)
    {
        using var written = new StringWriter(CultureInfo.InvariantCulture);
        shape.WriteTo(written, HtmlEncoder.Create(UnicodeRanges.All));
        return written.ToString();
    }
}
