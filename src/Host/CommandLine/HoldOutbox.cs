using BarnetIMidten.Shared.Outbox.Holds;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>outbox hold --municipality 0183 --reason TEXT</c>: nothing is sent from now on, while the server serves or before it does.</summary>
internal sealed class HoldOutbox(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var (code, reason) = (options.Municipality("municipality"), options.Required("reason"));
        options.NothingElse();
        await using var bench = new Workbench(options);
        bench.Expect(code);
        return await bench.End(
            await bench.Send(code, new HoldPost.Command(reason)),
            _ => $"Municipality {code} sends nothing until an administrator lets go"
        );
    }
}
