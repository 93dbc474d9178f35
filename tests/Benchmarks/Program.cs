using System.Diagnostics;
using BarnetIMidten.Bare;
using BarnetIMidten.Benchmarks;

const int Rounds = 5;
var root = FindRoot();
var folder = Directory.CreateTempSubdirectory("bim-bench-").FullName;
Publish("src/Host", Path.Combine(folder, "product"));
Publish("tests/Bare", Path.Combine(folder, "bare"));
var product = new Product(Path.Combine(folder, "product", "BarnetIMidten.Host.dll"), Path.Combine(folder, "data"));
var bare = Path.Combine(folder, "bare", "BarnetIMidten.Bare.dll");
var nothing = new Dictionary<string, string>(StringComparer.Ordinal);
var results = new List<Ratio>();

using (var server = product.Start(5901))
using (var committing = ServerProcess.Start(bare, 5902, nothing, "commit", "--file", Path.Combine(folder, "commit.db")))
{
    using var probe = new HttpClient();
    await ServerProcess.Answers(probe, new Uri(server.Address, "/health/ready"));
    await product.Fill(server, 64);
    using var http = product.Client(server);
    using var floor = new HttpClient { BaseAddress = committing.Address };
    var (raw, one, many, ours, theirs) = (
        new List<double>(),
        new List<double>(),
        new List<double>(),
        new List<double>(),
        new List<double>()
    );
    var span = TimeSpan.FromSeconds(3);
    await Measure.Load(16, span, i => Product.Visit(http, product.Courses[i + 1]));
    for (var round = 0; round < Rounds; round++)
    {
        raw.Add(RawRate(Path.Combine(folder, $"raw{round}.db"), span));
        one.Add((await Measure.Load(1, span, _ => Product.Visit(http, product.Courses[20 + round]))).Rate);
        var sixteen = await Measure.Load(16, span, i => Product.Visit(http, product.Courses[(i + round * 16) % 60 + 2]));
        many.Add(sixteen.Rate);
        ours.Add(sixteen.P99);
        theirs.Add((await Measure.Load(16, span, async _ => (await floor.PostAsync("/", null)).Dispose())).P99);
    }

    results.Add(
        new Ratio("P1", "record a visit, one caller", Measure.Median(one), Measure.Median(raw), "a second", 0.40, LessIsBetter: false)
    );
    results.Add(
        new Ratio("P2", "record visits, 16 callers", Measure.Median(many), Measure.Median(raw), "a second", 1.5, LessIsBetter: false)
    );
    results.Add(new Ratio("P3", "p99 of the answers in P2", Measure.Median(ours), Measure.Median(theirs), "ms", 3, LessIsBetter: true));

    using var person = await product.SignIn(server);
    var page = await person.GetByteArrayAsync(product.CoursePage);
    using var paging = ServerProcess.Start(bare, 5903, nothing, "page", "--bytes", $"{page.Length}");
    using var plain = new HttpClient { BaseAddress = paging.Address };
    await ServerProcess.Answers(plain, paging.Address);
    Console.WriteLine($"course page {page.Length} bytes, bare page {(await plain.GetByteArrayAsync("/")).Length} bytes");
    var (rich, poor) = (new List<double>(), new List<double>());
    for (var round = 0; round <= Rounds; round++)
    {
        rich.Add(await CpuARequest(server, () => person.GetByteArrayAsync(product.CoursePage)));
        poor.Add(await CpuARequest(paging, () => plain.GetByteArrayAsync("/")));
    }

    results.Add(
        new Ratio(
            "P4",
            "course page with 20 visits, CPU a request",
            Measure.Median(rich.Skip(1)),
            Measure.Median(poor.Skip(1)),
            "ms",
            3,
            LessIsBetter: true
        )
    );
}

var (cold, coldBare, idle, idleBare) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
for (var round = 0; round < Rounds; round++)
{
    cold.Add(await ColdStart(() => product.Start(5904), product.CoursePage, idle));
    coldBare.Add(await ColdStart(() => ServerProcess.Start(bare, 5905, nothing), "/", idleBare));
}

results.Add(
    new Ratio("P11", "cold start to the first course page", Measure.Median(cold), Measure.Median(coldBare), "ms", 2.5, LessIsBetter: true)
);
results.Add(
    new Ratio("P12", "idle memory (PSS)", Measure.Median(idle) / 1024, Measure.Median(idleBare) / 1024, "MB", 2.5, LessIsBetter: true)
);
results.ForEach(Console.WriteLine);
Console.WriteLine($"load of the machine: {(await File.ReadAllTextAsync("/proc/loadavg")).Trim()}");
Directory.Delete(folder, recursive: true);
return results.All(r => r.Reached) ? 0 : 1;

static string FindRoot()
{
    var at = new DirectoryInfo(AppContext.BaseDirectory);
    while (!File.Exists(Path.Combine(at.FullName, "BarnetIMidten.sln")))
    {
        at = at.Parent ?? throw new DirectoryNotFoundException("BarnetIMidten.sln");
    }

    return at.FullName;
}

void Publish(string project, string to)
{
    using var process = Process.Start(
        "dotnet",
        ["publish", Path.Combine(root, project), "-c", "Release", "-o", to, "--nologo", "-v", "quiet", "-p:RunAnalyzers=false"]
    );
    process.WaitForExit();
    if (process.ExitCode != 0)
    {
        throw new InvalidOperationException($"{project} was not published");
    }
}

static double RawRate(string file, TimeSpan time)
{
    using var connection = RawInserts.Open(file);
    var (watch, inserts) = (Stopwatch.StartNew(), 0);
    for (; watch.Elapsed < time; inserts++)
    {
        using var transaction = connection.BeginTransaction();
        RawInserts.Insert(connection, transaction);
        transaction.Commit();
    }

    return inserts / watch.Elapsed.TotalSeconds;
}

static async Task<double> CpuARequest(ServerProcess server, Func<Task> request)
{
    const int Requests = 400;
    var before = server.CpuSeconds;
    for (var i = 0; i < Requests; i++)
    {
        await request();
    }

    return (server.CpuSeconds - before) * 1000 / Requests;
}

async Task<double> ColdStart(Func<ServerProcess> start, string page, List<double> idleKilobytes)
{
    var watch = Stopwatch.StartNew();
    using var server = start();
    using var person = product.Person(server);
    await ServerProcess.Answers(person, new Uri(server.Address, page));
    var time = watch.Elapsed.TotalMilliseconds;
    await Task.Delay(TimeSpan.FromSeconds(3));
    idleKilobytes.Add(server.PssKilobytes);
    return time;
}
