using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>Made for the message that first asks for it: a context or a flag that most messages have no use for costs them nothing.</summary>
internal sealed class Later<T>(IServiceProvider services) : Lazy<T>(services.GetRequiredService<T>)
    where T : notnull;
