using BarnetIMidten.Host.CaseFile;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>import --municipality 0183 --file F [--dry-run]</c>: earlier courses from a table, all or none, with a progress bar on standard error.</summary>
internal sealed class ImportFile(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var (code, file, dryRun) = (options.Municipality("municipality"), options.Required("file"), options.Flag("dry-run"));
        options.NothingElse();
        if (!File.Exists(file))
        {
            return await Verbs.Fail($"There is no file {file}");
        }

        await using var bench = new Workbench(options);
        bench.Expect(code);
        var table = CourseTable.Read(await File.ReadAllBytesAsync(file));
        if (table.Refusal is { } unreadable)
        {
            return await bench.End<ImportCourses.Answer>(unreadable, _ => null);
        }

        using var bar = new ProgressBar(table.Value.Count);
        var imported = await bench.Send(code, new ImportCourses.Command(table.Value, dryRun, bar));
        await SayRows(bench, imported.Refusal);
        return await bench.End(
            imported,
            a =>
                $"rows {a.Rows}, imported {a.Imported}, already present {a.AlreadyPresent}{ErasedOf(a)}{(dryRun ? " (dry run: nothing kept)" : "")}"
        );
    }

    private static string ErasedOf(ImportCourses.Answer answer) =>
        answer.ErasedSince is { } erased ? $", of these erased since {erased}" : "";

    private static async Task SayRows(Workbench bench, Refusal? refusal)
    {
        var texts = bench.Services.GetRequiredService<HouseWords>().Book;
        foreach (var row in refusal?.Rows ?? [])
        {
            await Console.Error.WriteLineAsync($"row {row.Row}, {row.Field}: {row.Code}: {texts.Both(row.Code, row.Arguments).En}");
        }

        if (refusal is { RowErrorsLeftOut: > 0 and var more })
        {
            await Console.Error.WriteLineAsync($"and {more} errors more");
        }
    }
}
