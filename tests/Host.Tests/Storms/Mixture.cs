using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>All that is done in a town at once, at the pace of people: cases written from their first day to their last, looked at by program and by browser, searched,
/// counted and exported, while the server tells another system of them and backups are taken.</summary>
internal sealed class Mixture(Town town, TimeSpan length)
{
    private const int Families = 70;

    /// <summary>One family in so many comes with a business case and a memo.</summary>
    private const int WithCase = 10;

    /// <summary>Between two things that one of them does.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(40);

    private static readonly TimeSpan Thought = TimeSpan.FromMilliseconds(400);
    private readonly ConcurrentQueue<Took> answers = [];
    private readonly List<Life> lives = [];
    private long started;

    public IReadOnlyCollection<Took> Answers => answers;

    public ConcurrentQueue<string> Faults { get; } = [];

    /// <summary>What the process held of the machine's memory, and of it what the program had made.</summary>
    public List<(TimeSpan At, long Bytes, long Heap)> Memory { get; } = [];

    public int Backups { get; private set; }

    public int Lives => lives.Count;

    private TimeSpan Now => Stopwatch.GetElapsedTime(started);

    private bool IsOver => Now >= length;

    /// <summary>A town that has been lived in, and a server that has been asked for everything once.</summary>
    public async Task Fill()
    {
        var left = Families;
        await Task.WhenAll(
            Enumerable
                .Range(0, Crowd.Size)
                .Select(async _ =>
                {
                    while (Interlocked.Decrement(ref left) >= 0)
                    {
                        await Live(TimeSpan.Zero);
                    }
                })
        );
    }

    public async Task Go()
    {
        using var first = await town.Desk("lead");
        using var second = await town.Desk("lead");
        started = Stopwatch.GetTimestamp();
        town.Timed = took => answers.Enqueue(new Took("written", Now, took.TotalMilliseconds));
        await Task.WhenAll(
            Again(() => Live(Thought)),
            Again(() => Live(Thought)),
            Again(() => Ask("looked at", [.. Errands.Looks, ("lead", "/courses?pageSize=50"), ("lead", "/referrals?q=Hel")])),
            Again(() =>
                Ask("looked at", [.. Errands.Looks.Reverse(), ("lead", "/referrals?pageSize=50"), ("administrator", "/operation")])
            ),
            Again(() => Open(first, "/", "/henvisninger", "/henvisninger/{referral}", "/forloeb", "/forloeb/{course}")),
            Again(() => Open(second, "/forloeb/{course}", "/evaluering", "/evaluering/hvad-hjaelper", "/evaluering/statusnotat", "/")),
            Again(() => Ask("counted", [.. Reports])),
            Again(() => Ask("exported", [.. Exports])),
            Again(TakeBackup),
            Again(Weigh)
        );
        town.Timed = null;
    }

    private static (string, string)[] Reports =>
        [
            .. from year in (int[])[Denmark.Today.Year, Denmark.Today.Year - 1]
            from report in (string[])["indicators", "status", "what-helps", "municipalities"]
            select ("lead", $"/reports/{report}?year={year}"),
            ("lead", $"/reports/status-memo?asOf={Denmark.Today.Year}-01-01"),
        ];

    private static (string, string)[] Exports =>
        [
            ("lead", $"/reports/courses.xlsx?year={Denmark.Today.Year}"),
            ("administrator", "/referrals/{referral}/export"),
            ("lead", $"/reports/national-table.xlsx?year={Denmark.Today.Year}"),
            ("lead", $"/reports/national-table.csv?year={Denmark.Today.Year - 1}"),
        ];

    private async Task Again(Func<Task> act)
    {
        while (!IsOver)
        {
            await act();
        }
    }

    private async Task Live(TimeSpan thought)
    {
        var life = town.Born(n => n % WithCase == 1 ? Errands.Of(n) : Errands.OfFamily(n));
        await life.Live(thought);
        life.Wrong.ToList().ForEach(Faults.Enqueue);
        if (life.Wrong.IsEmpty)
        {
            lock (lives)
            {
                lives.Add(life);
            }
        }
    }

    private async Task Ask(string kind, IReadOnlyList<(string Role, string Path)> asked)
    {
        var life = Somebody();
        foreach (var (role, path) in asked.Select(a => (a.Role, life.Filled(a.Path))))
        {
            if (path.Contains("{case}", StringComparison.Ordinal))
            {
                // she came without one
                continue;
            }

            var http = await town.As(role);
            await Time(kind, path, () => http.GetAsync($"/api/v1{path}"));
        }
    }

    private async Task Open(Desk desk, params string[] pages)
    {
        var life = Somebody();
        foreach (var page in pages)
        {
            await Time("opened", page, () => desk.Get(life.Filled(page)));
        }
    }

    private async Task Time(string kind, string path, Func<Task<HttpResponseMessage>> ask)
    {
        var (at, began) = (Now, Stopwatch.GetTimestamp());
        using var answer = await ask();
        await answer.Content.ReadAsByteArrayAsync();
        answers.Enqueue(new Took(kind, at, Stopwatch.GetElapsedTime(began).TotalMilliseconds));
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            Faults.Enqueue($"{path} {(int)answer.StatusCode}");
        }

        await Task.Delay(Breath);
    }

    /// <summary>Once in each twelfth of the time.</summary>
    private async Task TakeBackup()
    {
        var file = Path.Combine(town.Folder, $"{Backups++}.backup");
        await town.Run("backup", "--municipality", "0183", "--to", file);
        File.Delete(file);
        var next = (Backups * length / 12) - Now;
        await Task.Delay(next > TimeSpan.Zero ? next : TimeSpan.Zero);
    }

    private async Task Weigh()
    {
        var shown = await (await town.As("administrator")).Fetch("/operation");
        Memory.Add((Now, shown["process.memoryBytes"].GetInt64(), shown["process.heapBytes"].GetInt64()));
        await Task.Delay(TimeSpan.FromSeconds(1));
    }

    private Life Somebody()
    {
        lock (lives)
        {
            return lives[Random.Shared.Next(lives.Count)];
        }
    }
}

/// <summary>How long an answer took to something that was done.</summary>
internal sealed record Took(string Kind, TimeSpan At, double Milliseconds);
