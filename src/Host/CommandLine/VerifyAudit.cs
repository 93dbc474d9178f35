using System.Globalization;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>audit verify --municipality 0183 [--head SEQUENCE:HASH]</c>: walks the chain of the log of use; names the first broken entry.</summary>
internal sealed class VerifyAudit(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var (code, head) = (options.Municipality("municipality"), HeadOf(options.Optional("head")));
        options.NothingElse();
        await using var bench = new Workbench(options);
        bench.Expect(code);
        var report = await bench.Services.GetRequiredService<Municipalities>().Open(code).VerifyAudit(head);
        if (report.FirstBroken is { } broken)
        {
            return await Verbs.Fail($"The log of use is broken at entry {broken}: {report.Entries} entries before it verify");
        }

        Console.WriteLine($"{report.Entries} entries verify");
        Console.WriteLine($"{report.Head.Sequence}:{Convert.ToHexStringLower(report.Head.Hash)}");
        return 0;
    }

    private static ChainHead? HeadOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        if (
            text.Split(':') is [var written, var hash]
            && long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && hash.Length == 2 * ChainHead.Start.Hash.Length
            && hash.All(char.IsAsciiHexDigit)
            && (sequence > 0 || hash.All(c => c == '0'))
        )
        {
            return new ChainHead(sequence, Convert.FromHexString(hash));
        }

        throw new OptionException("--head must be SEQUENCE:HASH as audit verify prints it");
    }
}
