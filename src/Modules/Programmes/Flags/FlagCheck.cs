using BarnetIMidten.Shared.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace BarnetIMidten.Programmes.Flags;

/// <summary>Start-up stops at a flag that nobody described, and at flags in the configuration: an unknown one is a mistake,
/// and a known one would promise what each municipality decides for itself at run time.</summary>
internal sealed class FlagCheck(HouseWords house, IConfiguration configuration) : IHostedService
{
    private static readonly string[] Sections = ["FeatureManagement", "feature_management"];

    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var name in Flag.All.Where(n => !house.Book.Knows(Flag.DescriptionOf(n))))
        {
            throw new InvalidOperationException($"The flag {name} has no description");
        }

        foreach (var set in Sections.SelectMany(s => configuration.GetSection(s).GetChildren()))
        {
            throw new InvalidOperationException(
                Flag.All.Contains(set.Key)
                    ? $"{set.Path}: this flag is decided by each municipality at run time, not by configuration"
                    : $"{set.Path}: no flag is called that. Known: {string.Join(", ", Flag.All)}"
            );
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
