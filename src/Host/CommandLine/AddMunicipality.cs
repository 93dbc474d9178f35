using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.CommandLine;

/// <summary><c>municipality add --code 0183 --programme ishoej-0-6 --from 2021-04-01</c>: opens a municipality with a base programme in force from a day.</summary>
internal sealed class AddMunicipality(Options options) : IVerb
{
    public async Task<int> Run()
    {
        var (code, programme, from) = (options.Municipality("code"), options.Required("programme"), options.Day("from"));
        options.NothingElse();
        if (DanishMunicipalities.NameOf(code) is not { } name)
        {
            return await Verbs.Fail($"{code} is none of the 98 municipalities");
        }

        await using var bench = new Workbench(options);
        var known = bench.Services.GetRequiredService<IBaseProgrammes>().Keys;
        if (!known.Contains(programme, StringComparer.Ordinal))
        {
            return await Verbs.Fail($"'{programme}' is no base programme. Known: {string.Join(", ", known)}");
        }

        if (bench.Register.NameOf(code) is not null)
        {
            return await Verbs.Fail($"Municipality {code} exists");
        }

        bench.Services.GetRequiredService<Municipalities>().Make(code);
        var opened = await bench.Send(code, new OpenMunicipality.Command(programme, from));
        if (opened.Refusal is null && !bench.Register.Add(code, name))
        {
            return await Verbs.Fail($"Municipality {code} exists");
        }

        return await bench.End(opened, _ => $"{code} {name}: {programme} from {from:yyyy-MM-dd}");
    }
}
