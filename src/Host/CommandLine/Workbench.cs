using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Host.CommandLine;

/// <summary>The house without its doors: what a verb works with.</summary>
internal sealed class Workbench : IAsyncDisposable
{
    private readonly WebApplication app;

    public Workbench(Options options)
    {
        var builder = Foundation.Lay([.. options.Configuration]);
        builder.Logging.ClearProviders();
        app = builder.Build();
    }

    public IServiceProvider Services => app.Services;

    public SystemRegister Register => Services.GetRequiredService<SystemRegister>();

    /// <exception cref="InvalidOperationException">There is no such municipality here.</exception>
    public void Expect(MunicipalityCode code)
    {
        if (Register.NameOf(code) is null)
        {
            throw new InvalidOperationException(
                $"Municipality {code} is not opened here. Open it with: municipality add --code {code} --programme ishoej-0-6 --from 2021-04-01"
            );
        }
    }

    /// <summary>Sends as the process itself, in one municipality.</summary>
    public async Task<Result<T>> Send<T>(MunicipalityCode municipality, IMessage<T> message)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Dispatcher>().Send(message, CallContext.For(Caller.SystemIn(municipality)));
    }

    /// <summary>Ends a verb: 0, or the refusal on standard error and 1. The command line speaks English throughout, as its words are.</summary>
    public async Task<int> End<T>(Result<T> result, Func<T, string?> say)
    {
        if (result.Refusal is { } refusal)
        {
            var texts = Services.GetRequiredService<HouseWords>().Book;
            var fields = refusal.Fields.Select(f => $"{f.Field}: {texts.Both(f.Code, f.Arguments).En}");
            return await Verbs.Fail(
                string.Join(Environment.NewLine, fields.Prepend($"{refusal.Code}: {texts.Both(refusal.Code, refusal.Arguments).En}"))
            );
        }

        if (say(result.Value) is { } words)
        {
            Console.WriteLine(words);
        }

        return 0;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
