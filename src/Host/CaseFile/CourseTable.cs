using System.Text;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Pipeline;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Visits.Contracts;
using CsvHelper;

namespace BarnetIMidten.Host.CaseFile;

/// <summary>The import file: comma-separated UTF-8 with a header. Read outside the writer; rows that cannot be read are noted, the others go on to the rules.
/// A row that repeats an earlier one letter by letter is that one again, and counts as present; another row under the same reference is an error.</summary>
internal sealed record CourseTable(IReadOnlyList<CourseRow> Rows, RowFaults Faults)
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

    /// <summary>Its columns, as a file that is made anew best has them: learnt from what is asked of an empty row.</summary>
    public static IReadOnlyList<CourseColumn> Columns { get; } = LearnColumns();

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
        // a column that nobody knows, or that stands twice, would be lost in silence
        if (header.Count != Header.Length || !Header.All(header.Contains))
        {
            return header is [var only] && only.Contains(';', StringComparison.Ordinal)
                ? Unreadable("import.semicolon")
                : Unreadable("import.header");
        }

        var (rows, faults, count) = (new List<CourseRow>(), new RowFaults(), 0);
        var earlier = new Dictionary<string, (int Number, List<string> Cells)>(StringComparer.Ordinal);
        for (var number = 2; csv.Read(); number++)
        {
            var cells = Cells(csv);
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            count++;
            var (row, found) = Row(number, cells, header);
            if (row is null || earlier.TryAdd(row.Referral.Reference, (number, cells)))
            {
                rows.AddRange(row is not null && found.Count == 0 ? [row] : []);
            }
            else if (earlier[row.Referral.Reference] is var first && !first.Cells.SequenceEqual(cells, StringComparer.Ordinal))
            {
                found.Add(new RowError(number, "reference", "import.reference-twice", first.Number));
            }

            faults.Add(found);
        }

        return new CourseTable(rows, faults) { Count = count };
    }

    /// <summary>The row, or null where not even its reference can be told; and what is wrong with it.</summary>
    private static (CourseRow? Row, List<RowError> Faults) Row(int number, List<string> cells, List<string> header)
    {
        if (CellFault(number, cells.Count, header) is { } misfit)
        {
            return (null, [misfit]);
        }

        var reader = new RowReader(number, name => cells[header.IndexOf(name)]);
        var row = Row(number, reader);
        return reader.Errors.Count == 0 ? (row, [.. RowShape.Faults(row)])
            : row.Referral.Reference.Length == 0 ? (null, reader.Errors)
            : (row, reader.Errors);
    }

    /// <summary>A row that does not fit under the header has lost something, or holds what belongs elsewhere.</summary>
    private static RowError? CellFault(int number, int cells, List<string> header) =>
        cells > header.Count ? new RowError(number, header[^1], "import.too-many-cells")
        : cells < header.Count ? new RowError(number, header[cells], "import.too-few-cells")
        : null;

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

    private static List<CourseColumn> LearnColumns()
    {
        var words = new Dictionary<string, Type>(StringComparer.Ordinal);
        var empty = new RowReader(default, _ => null) { Words = words };
        _ = Row(default, empty);
        return
        [
            .. Header.Select(name => new CourseColumn(
                name,
                empty.Errors.Exists(e => e.Field == name),
                words.TryGetValue(name, out var kind) ? [.. Enum.GetValues(kind).Cast<Enum>().Select(Word.Spelt)] : []
            )),
        ];
    }

    private static Refusal Unreadable(string why) => new(RefusalKind.Invalid, "import.unreadable") { Arguments = [new Phrase(why)] };
}
