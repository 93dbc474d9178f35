using BarnetIMidten.Shared.Outbox.Holds;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>outbox release --municipality 0183 --in-doubt send|giveUp --reason TEXT</c>: lets go of post that is held; a server that serves sends within a minute.</summary>
internal sealed class ReleaseOutbox(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var (code, inDoubt, reason) = (
            options.Municipality("municipality"),
            EndOf(options.Required("in-doubt")),
            options.Required("reason")
        );
        options.NothingElse();
        await using var bench = new Workbench(options);
        bench.Expect(code);
        return await bench.End(
            await bench.Send(code, new ReleasePost.Command(new ReleasePost.Body(reason, inDoubt))),
            done =>
                $"Municipality {code} sends again. Of what may have left before, {done.Sent} are sent and {done.GivenUp} given up"
                + (done.Kept > 0 ? $"; {done.Kept} are kept: their webhook is paused, or they had failed" : "")
        );
    }

    private static WhenInDoubt EndOf(string text) =>
        text switch
        {
            "send" => WhenInDoubt.Send,
            "giveUp" => WhenInDoubt.GiveUp,
            _ => throw new OptionException("--in-doubt must be send or giveUp"),
        };
}
