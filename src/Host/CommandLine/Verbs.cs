namespace BarnetIMidten.Host.CommandLine;

/// <summary>One thing that the command line can do beside serving. Exit 0, or 1 with the reason on standard error.</summary>
internal interface IVerb
{
    Task<int> Run();
}

/// <summary>What stands on the command line: the verb's words, and <c>--name value</c> before or after them. <c>--Section:Key=value</c> is configuration,
/// as for the server. Without a word it is the server's.</summary>
internal static class Verbs
{
    private static readonly Dictionary<string, Func<Options, IVerb>> Known = new(StringComparer.Ordinal)
    {
        ["municipality add"] = options => new AddMunicipality(options),
        ["municipality move"] = options => new MoveMunicipality(options),
        ["token"] = options => new IssueToken(options),
        ["import"] = options => new ImportFile(options),
        ["backup"] = options => new BackUp(options),
        ["restore"] = options => new Restore(options),
        ["outbox hold"] = options => new HoldOutbox(options),
        ["outbox release"] = options => new ReleaseOutbox(options),
        ["keys rotate"] = options => new RotateKeys(options),
        ["audit verify"] = options => new VerifyAudit(options),
        ["health"] = options => new AskHealth(options),
        ["sums verify"] = options => new VerifySums(options),
        ["sums rebuild"] = options => new RebuildSums(options),
    };

    /// <summary>The verb that was asked for, or null when the words are the server's.</summary>
    public static IVerb? Asked(string[] args)
    {
        var options = Options.Read(args);
        var words = string.Join(' ', options.Words);
        return words.Length == 0 ? null
            : Known.TryGetValue(words, out var make) ? new Guarded(() => make(options))
            : new UnknownVerb(words, Known.Keys);
    }

    /// <summary>Says a wrong option in one line, not in a stack trace.</summary>
    private sealed class Guarded(Func<IVerb> make) : IVerb
    {
        public async Task<int> Run()
        {
            try
            {
                return await make().Run();
            }
            catch (OptionException wrong)
            {
                return await Fail(wrong.Message);
            }
            catch (Exception fault) when (StartUp.Says(fault) is { } reason)
            {
                return await Fail(reason);
            }
        }
    }

    private sealed class UnknownVerb(string words, IEnumerable<string> known) : IVerb
    {
        public Task<int> Run() => Fail($"'{words}' is not known. Known: {string.Join(", ", known)}");
    }

    public static async Task<int> Fail(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return 1;
    }
}
