using System.Globalization;
using System.Text;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Shared.Tests.Documents;

/// <summary>Numbers are numbers to every system, and no text is run by any.</summary>
public sealed class CsvTableTests
{
    [Fact]
    public void Numbers_have_a_point_whatever_the_readers_language()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Danish;
        Assert.Equal(
            "year,net,name\r\n2021,-250000.55,Løn\r\n2022,,\"a,b \"\"c\"\"\nd\"\r\n",
            Read(new CsvTable("year", "net", "name").Row(2021, -250000.55m, "Løn").Row(2022, null, "a,b \"c\"\nd"))
        );
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("a=1", "a=1")]
    [InlineData("−390.000", "−390.000")]
    [InlineData("", "")]
    public void What_a_spreadsheet_would_run_is_held_back(string text, string written) =>
        Assert.Equal($"name\r\n{written}\r\n", Read(new CsvTable("name").Row(text)));

    [Fact]
    public void A_row_has_as_many_cells_as_the_head() => Assert.Throws<ArgumentException>(() => new CsvTable("a", "b").Row("a"));

    private static string Read(CsvTable table)
    {
        var bytes = table.ToBytes();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        return Encoding.UTF8.GetString(bytes[3..]);
    }
}
