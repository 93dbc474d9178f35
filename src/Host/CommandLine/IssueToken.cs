using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>token --municipality 0183 --role lead [--name NAME]</c>: an API token, as the last line on standard output.</summary>
internal sealed class IssueToken(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var (code, role, name) = (options.Municipality("municipality"), RoleOf(options.Required("role")), options.Optional("name"));
        options.NothingElse();
        await using var bench = new Workbench(options);
        bench.Expect(code);
        return await bench.End(await bench.Send(code, new IssueTokenTo.Command(role, name)), token => token);
    }

    private static Role RoleOf(string text)
    {
        var roles = Enum.GetValues<Role>().Where(r => r != Role.System).ToDictionary(r => r.ToString(), StringComparer.OrdinalIgnoreCase);
        return roles.TryGetValue(text, out var role)
            ? role
            : throw new OptionException($"--role must be one of {string.Join(", ", roles.Keys).ToLowerInvariant()}");
    }
}
