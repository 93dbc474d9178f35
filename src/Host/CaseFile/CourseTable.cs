using System.Text;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Visits.Contracts;
using CsvHelper;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>The import file: comma-separated UTF-8 with a header. Read outside the writer; rows that cannot be read are noted, the others go on to the rules.</summary>
internal sealed record CourseTable(IReadOnlyList<CourseRow> Rows, IReadOnlyList<RowError> Errors)
{
    private static readonly string[] Header =
    [
        "reference",
        "receivedOn",
        "childFirstName",
        "childLastName",
        "birthDate",
        "dueDate",
        "guardianName",
        "guardianLanguage",
        "consentGivenOn",
        "referrerRole",
        "channel",
        "daycareKind",
        "daycareName",
        "acquainted",
        "supportCourse",
        "concern",
        "screenedOn",
        "riskFactors",
        "protectiveFactors",
        "decision",
        "decidedOn",
        "pedagogue",
        "visits",
        "endedOn",
        "endReason",
        "boosterOn",
    ];

    private static readonly CsvReaderOptions Csv = new()
    {
        HasHeader = false,
        Separator = ',',
        SkipEmptyLines = false,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MalformedData = CsvMalformedDataHandling.Recover,
    };

    /// <summary>How many rows there are, the wrong ones too.</summary>
    public required int Count { get; init; }

    /// <summary>Reads the whole file. Refused with <c>import.unreadable</c> when it is no such table.</summary>
    public static Result<CourseTable> Read(byte[] file)
    {
        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Unreadable("import.not-utf8");
        }

        try
        {
            using var csv = CsvReader.FromText(text, Csv);
            return csv.Read() ? Read(csv) : Unreadable("import.empty");
        }
        catch (CsvFormatException)
        {
            return Unreadable("import.header");
        }
    }

    private static Result<CourseTable> Read(CsvReader csv)
    {
        var header = Cells(csv);
        if (!Header.All(header.Contains))
        {
            return header is [var only] && only.Contains(';', StringComparison.Ordinal)
                ? Unreadable("import.semicolon")
                : Unreadable("import.header");
        }

        var (rows, errors, count) = (new List<CourseRow>(), new List<RowError>(), 0);
        for (var number = 2; csv.Read(); number++)
        {
            var record = Cells(csv);
            if (record.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            count++;
            var cells = new RowReader(number, name => record.ElementAtOrDefault(header.IndexOf(name)));
            if (record.Count > header.Count)
            {
                cells.Errors.Add(new RowError(number, Header[^1], "import.too-many-cells"));
            }

            var row = Row(number, cells);
            errors.AddRange(cells.Errors);
            if (cells.Errors.Count == 0)
            {
                rows.Add(row);
            }
        }

        return new CourseTable(rows, errors) { Count = count };
    }

    private static List<string> Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];

    private static CourseRow Row(int number, RowReader cells) =>
        new(
            number,
            new ImportedReferral(
                cells.RequiredText("reference"),
                cells.RequiredDay("receivedOn"),
                cells.Text("childFirstName"),
                cells.RequiredText("childLastName"),
                cells.Day("birthDate"),
                cells.Day("dueDate"),
                cells.RequiredText("guardianName"),
                cells.Text("guardianLanguage"),
                cells.Day("consentGivenOn"),
                cells.RequiredWord<ReferrerRole>("referrerRole"),
                cells.RequiredWord<Channel>("channel"),
                cells.RequiredWord<DaycareKind>("daycareKind"),
                cells.Text("daycareName"),
                cells.Flag("acquainted"),
                cells.Flag("supportCourse"),
                cells.Text("concern", Rules.FreeText)
            ),
            cells.Day("screenedOn"),
            cells.List("riskFactors"),
            cells.List("protectiveFactors"),
            cells.Word<DecisionOutcome>("decision"),
            cells.Day("decidedOn"),
            cells.Text("pedagogue"),
            cells.Days("visits"),
            cells.Day("endedOn"),
            cells.Word<EndReason>("endReason"),
            cells.Day("boosterOn")
        );

    private static Refusal Unreadable(string why) => new(RefusalKind.Invalid, "import.unreadable") { Arguments = [new Phrase(why)] };
}
