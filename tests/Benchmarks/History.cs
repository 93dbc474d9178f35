using System.Globalization;
using System.Text;

namespace BarnetIMidten.Benchmarks;

/// <summary>A history to import: courses of five years, all but the newest two hundred (of fewer, the newer half) ended, spread over a corps of twenty-five.</summary>
internal static class History
{
    /// <summary>The last name of one child in a hundred thousand.</summary>
    public const string RareName = "Sjælden";

    private const int UnderWay = 200;
    private const int Corps = 25;
    private const int Days = 5 * 365;
    public const string Header =
        "reference,receivedOn,childFirstName,childLastName,birthDate,dueDate,guardianName,guardianLanguage,consentGivenOn,referrerRole,channel,daycareKind,daycareName,acquainted,supportCourse,concern,screenedOn,riskFactors,protectiveFactors,decision,decidedOn,pedagogue,visits,endedOn,endReason,boosterOn";

    private static readonly DateOnly Newest = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(-60);

    public static string Of(int courses) => Of(courses, Newest, Math.Min(UnderWay, courses / 2));

    /// <param name="newest">The day on which the last family was referred.</param>
    /// <param name="underWay">How many of the newest go on.</param>
    public static string Of(int courses, DateOnly newest, int underWay)
    {
        var table = new StringBuilder(Header).Append('\n');
        for (var n = 0; n < courses; n++)
        {
            var received = newest.AddDays((int)(-Days * (long)(courses - n) / courses));
            var ended = n < courses - underWay;
            table.AppendJoin(
                ',',
                $"M-{n}",
                Day(received),
                $"Åse{n}",
                n == 0 ? RareName : $"Prøvesen{n}",
                Day(received.AddYears(-1)),
                "",
                $"Bo Prøvesen{n}",
                "da",
                Day(received),
                "healthVisitor",
                "healthVisit",
                "institution",
                $"Vuggestuen {n % 40}",
                "true",
                "true",
                "Sover uroligt",
                Day(received.AddDays(3)),
                "B3;F4",
                "God støtte",
                "accept",
                Day(received.AddDays(7)),
                $"Pædagog {n % Corps}",
                $"{Day(received.AddDays(14))};{Day(received.AddDays(28))};{Day(received.AddDays(42))}",
                ended ? Day(received.AddDays(45)) : "",
                ended ? "completed" : "",
                ""
            );
            table.Append('\n');
        }

        return table.ToString();
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
