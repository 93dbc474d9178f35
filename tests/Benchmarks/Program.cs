using BarnetIMidten.Benchmarks;
using BarnetIMidten.Benchmarks.Simulated;

// Every group of the table, or those that are named; "growth", "denmark" and "simulate" take their time and run only by name (docs/benchmarks.md).
var groups = new Dictionary<string, Func<Bench, Arguments, Task>>(StringComparer.Ordinal)
{
    ["writing"] = (bench, _) => Writing.Run(bench),
    ["page"] = (bench, _) => CoursePage.Run(bench),
    ["list"] = (bench, given) => CaseloadList.Run(bench, given.Numbers("courses", 10_000)),
    ["access"] = (bench, given) => DataAccess.Run(bench, given.Number("courses", 10_000)),
    ["callers"] = (bench, given) => Callers.Run(bench, given.Number("courses", 10_000)),
    ["sensitivity"] = (bench, _) => Sensitivity.Run(bench),
    ["reports"] = (bench, _) => Reports.Run(bench),
    ["start"] = (bench, _) => ColdStart.Run(bench),
    ["growth"] = (bench, given) => Growth.Run(bench, given.Number("smaller", 10_000)),
    ["denmark"] = (bench, _) => Denmark.Run(bench),
    ["simulate"] = Simulate.Run,
};
var given = new Arguments(args);
given.Only("published", "storage", "courses", "smaller", "folder", "municipalities", "visits", "seed", "until");
var chosen = given.Words.Count > 0 ? given.Words : [.. groups.Keys.Where(name => name is not ("growth" or "denmark" or "simulate"))];
if (chosen.FirstOrDefault(name => !groups.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no group called {unknown}: {string.Join(", ", groups.Keys)}");
    return 1;
}

await using var bench = await Bench.Open(given.Text("published"), given.Text("storage") ?? "Sqlite");
foreach (var name in chosen)
{
    await groups[name](bench, given);
}

Console.WriteLine($"load of the machine: {(await File.ReadAllTextAsync("/proc/loadavg")).Trim()}");
foreach (var row in bench.Rows())
{
    Console.WriteLine(row);
}

return bench.AllReached ? 0 : 1;
