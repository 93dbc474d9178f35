using Microsoft.Extensions.Options;

namespace BarnetIMidten.Host.Operation;

/// <summary>What the log may hold, whatever <c>Logging</c> of the configuration asks for. The framework and the packages log addresses, headers and parameters, and these may hold
/// the name that was searched for: of theirs only warnings and faults are kept. Our own name messages and outcomes, and may be asked for at any level.</summary>
internal static class QuietLog
{
    private const string Ours = "BarnetIMidten.";

    public static void KeepLogQuiet(this IServiceCollection services) =>
        services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>>(
            new PostConfigureOptions<LoggerFilterOptions>(
                Options.DefaultName,
                options =>
                {
                    if (!options.Rules.Any(r => r is { ProviderName: null, CategoryName: null }))
                    {
                        options.Rules.Add(new LoggerFilterRule(null, null, options.MinLevel, null));
                    }

                    for (var n = 0; n < options.Rules.Count; n++)
                    {
                        options.Rules[n] = Quiet(options.Rules[n]);
                    }
                }
            )
        );

    private static LoggerFilterRule Quiet(LoggerFilterRule rule) =>
        new(
            rule.ProviderName,
            rule.CategoryName,
            rule.LogLevel,
            (provider, category, level) => MayBeKept(category, level) && rule.Filter?.Invoke(provider, category, level) is not false
        );

    private static bool MayBeKept(string? category, LogLevel level) =>
        // around all that is logged meanwhile it sets the address of the request
        category is "Microsoft.AspNetCore.Hosting.Diagnostics"
            ? false
        // it misses, at every look at the programme's flag, a user to target; ours goes by municipality and day
        : category?.StartsWith("Microsoft.FeatureManagement", StringComparison.Ordinal) is true ? level >= LogLevel.Error
        : category?.StartsWith(Ours, StringComparison.Ordinal) is true || level >= LogLevel.Warning;
}
