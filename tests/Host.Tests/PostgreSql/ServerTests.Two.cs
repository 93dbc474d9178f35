using System.Globalization;
using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.PostgreSql;

/// <summary>Two processes on one municipality keep every promise.</summary>
public sealed partial class ServerTests
{
    [Fact]
    public async Task Two_processes_on_one_municipality_lose_nothing_and_keep_one_chain()
    {
        await product.Done($"{Opens} {OnServer}");
        using var one = await HostProcess.Serve(product.Folder, settings: Settings);
        using var two = await HostProcess.Serve(product.Folder, settings: Settings);
        var token = await product.Token($"--municipality 0259 --role lead {OnServer}");
        using var first = one.Client(token);
        using var second = two.Client(token);

        var writers = new[] { first, second, first, second }.Select((http, n) => Write(http, $"Skriver {n}", 10));
        var made = (await Task.WhenAll(writers)).SelectMany(ids => ids).ToList();

        Assert.Equal(40, made.Distinct(StringComparer.Ordinal).Count());
        foreach (var id in made)
        {
            Assert.Equal(await Shown(first, id), await Shown(second, id));
        }

        Assert.Equal(0, (await product.Run($"audit verify --municipality 0259 {OnServer}")).Exit);
    }

    [Fact]
    public async Task Two_processes_let_nobody_past_a_limit_do_nothing_twice_and_let_one_of_two_changes_win()
    {
        await product.Done($"{Opens} {OnServer}");
        using var one = await HostProcess.Serve(product.Folder, settings: Settings);
        using var two = await HostProcess.Serve(product.Folder, settings: Settings);
        var (lead, pedagogue) = (
            await product.Token($"--municipality 0259 --role lead {OnServer}"),
            await product.Token($"--municipality 0259 --role pedagogue {OnServer}")
        );
        using var first = one.Client(lead);
        using var second = two.Client(pedagogue);
        using var other = one.Client(pedagogue);
        HttpClient[] both = [other, second];
        var visits = await Started(first, other);

        var once = await Task.WhenAll(both.Select(http => http.Post(visits, A.Visit(Day(1)), ("Idempotency-Key", "samtidig"))));
        Assert.All(once, answer => Assert.Equal((HttpStatusCode.Created, once[0].Text), (answer.Status, answer.Text)));

        var seen = (await other.Fetch(CourseOf(visits))).Headers.ETag!.Tag;
        var path = $"{visits}/{once[0].Id}";
        var changes = await Task.WhenAll(both.Select((http, n) => http.Put(path, A.Visit(Day(n)), ("If-Match", seen))));
        Assert.Equal(["200", "412 record.stale"], changes.Select(c => c.Said).Order());

        var into = await Task.WhenAll(Enumerable.Range(2, 20).Select(n => both[n % 2].Post(visits, A.Visit(Day(n)))));
        Assert.Equal(8, into.Count(a => a.Status == HttpStatusCode.Created));
        Assert.Equal(12, into.Count(a => a.Said == "409 visit.limit-reached"));
        foreach (var http in both)
        {
            Assert.Equal(10, (await http.Fetch(CourseOf(visits)))["allowance.visitsHeld"].GetInt32());
        }

        await product.Done($"audit verify --municipality 0259 {OnServer}");
        await product.Done($"sums verify --municipality 0259 {OnServer}");

        static string Day(int n) => new DateOnly(2026, 4, 1).AddDays(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        static string CourseOf(string visits) => visits[..visits.LastIndexOf('/')];
    }

    [Fact]
    public async Task What_is_sent_again_under_its_key_is_answered_as_before_and_every_sum_verifies()
    {
        await product.Done($"{Opens} {OnServer}");
        using var server = await HostProcess.Serve(product.Folder, settings: Settings);
        using var lead = server.Client(await product.Token($"--municipality 0259 --role lead {OnServer}"));
        var (family, key) = (A.Referral(lastName: "Én gang"), ("Idempotency-Key", "den samme"));
        var first = (await lead.Post("/referrals", family, key)).Expect(HttpStatusCode.Created);
        Assert.Equal(first.Text, (await lead.Post("/referrals", family, key)).Expect(HttpStatusCode.Created).Text);
        Assert.Equal(1, (await lead.Fetch("/referrals"))["total"].GetInt32());
        await product.Done($"sums verify --municipality 0259 {OnServer}");
    }
}
