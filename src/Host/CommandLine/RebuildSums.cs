using BarnetIMidten.Evaluation.Contracts;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>sums rebuild --municipality 0183</c>: counts every referral, course and answer anew and puts the sums of the reports right, all in one turn of the writer; then recounts them.</summary>
internal sealed class RebuildSums(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var code = options.Municipality("municipality");
        options.NothingElse();
        await using var bench = new Workbench(options);
        bench.Expect(code);
        var rebuilt = await bench.Send(code, new Command());
        if (rebuilt.Refusal is not null)
        {
            return await bench.End(rebuilt, _ => null);
        }

        var after = (await bench.Send(code, new CheckSums.Query(CheckSums.Depth.All))).Value;
        if (!after.AreSound)
        {
            return await Verbs.Fail(string.Join(Environment.NewLine, after.Report.Wrong));
        }

        Console.WriteLine(
            $"{rebuilt.Value.Wrong.Count} sums were put right; {after.Report.Sums} over {after.Report.Courses} courses verify"
        );
        return 0;
    }

    [Allow(Role.System)]
    [Audited(AuditAction.Change, "purpose.sums-rebuild")]
    internal sealed record Command : ICommand<SumsReport>;

    internal sealed class Handler(ISums sums) : IHandle<Command, SumsReport>
    {
        public async Task<Result<SumsReport>> Handle(Command command, CancellationToken cancellation) => await sums.Rebuild(cancellation);
    }
}
