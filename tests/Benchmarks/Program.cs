using BarnetIMidten.Benchmarks;

// Every group of them, or those that are named: writing, page, list, sensitivity, reports, start. "growth" is the list at 100, 10,000 and 100,000 courses, which takes a quarter of an hour; "denmark" opens all 98 municipalities, which takes minutes.
var groups = new Dictionary<string, Func<Bench, Task>>(StringComparer.Ordinal)
{
    ["writing"] = Writing.Run,
    ["page"] = CoursePage.Run,
    ["list"] = bench => CaseloadList.Run(bench, [10_000]),
    ["growth"] = bench => CaseloadList.Run(bench, [100, 10_000, 100_000]),
    ["sensitivity"] = Sensitivity.Run,
    ["reports"] = Reports.Run,
    ["start"] = ColdStart.Run,
    ["denmark"] = Denmark.Run,
};
string[] chosen = args.Length > 0 ? args : ["writing", "page", "list", "sensitivity", "reports", "start"];
if (chosen.FirstOrDefault(name => !groups.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no group called {unknown}: {string.Join(", ", groups.Keys)}");
    return 1;
}

using var bench = new Bench();
foreach (var name in chosen)
{
    await groups[name](bench);
}

Console.WriteLine($"load of the machine: {(await File.ReadAllTextAsync("/proc/loadavg")).Trim()}");
return bench.AllReached ? 0 : 1;
