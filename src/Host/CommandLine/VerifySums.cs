namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>sums verify --municipality 0183</c>: recomputes the sums of the reports from the referrals, the courses and their answers, and names those that differ.
/// What an earlier version left uncounted is counted first, as a server does behind its start: it is not wrong.</summary>
internal sealed class VerifySums(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var code = options.Municipality("municipality");
        options.NothingElse();
        await using var bench = new Workbench(options);
        bench.Expect(code);
        await CountEarlier.All(bench.Services.GetRequiredService<IServiceScopeFactory>(), code, CancellationToken.None);
        var report = (await bench.Send(code, new CheckSums.Query(CheckSums.Depth.All))).Value.Report;
        if (report.Wrong.Count > 0)
        {
            return await Verbs.Fail(
                string.Join(Environment.NewLine, report.Wrong.Append($"Put them right: sums rebuild --municipality {code}"))
            );
        }

        Console.WriteLine($"{report.Sums} sums over {report.Courses} courses verify");
        return 0;
    }
}
