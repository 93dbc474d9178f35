using System.Globalization;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Shared.Storage.Backups;

/// <summary>Where the server's own backups lie, how often they are taken and how long they are kept (<c>Backup:Directory</c>, <c>Backup:EveryHours</c>, <c>Backup:KeepDays</c>).</summary>
/// <param name="Every">Zero: the operator takes them herself.</param>
/// <param name="Keep">The newest is kept however old it is.</param>
public sealed record BackupPlan(string Directory, TimeSpan Every, TimeSpan Keep)
{
    private const string Form = "yyyyMMddTHHmmssfffZ";
    private const string Ending = ".backup";

    /// <exception cref="InvalidOperationException">A number is below zero, or none.</exception>
    public static BackupPlan Read(IConfiguration configuration, DataFolder folder)
    {
        var section = configuration.GetSection("Backup");
        return new BackupPlan(
            Path.GetFullPath(section["Directory"] ?? Path.Combine(folder.Path, "backups")),
            TimeSpan.FromHours(Number(section, "EveryHours", 24)),
            TimeSpan.FromDays(Number(section, "KeepDays", 30))
        );
    }

    internal string FileOf(MunicipalityCode municipality, DateTimeOffset at) =>
        Path.Combine(Directory, $"{municipality}-{Written(at)}{Ending}");

    /// <summary>As instants stand in names of files.</summary>
    internal static string Written(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The municipality's backups by when they were taken, the latest first. Files of other names are somebody else's.</summary>
    internal IReadOnlyList<(string File, DateTimeOffset At)> Of(MunicipalityCode municipality) =>
        !System.IO.Directory.Exists(Directory)
            ? []
            :
            [
                .. System
                    .IO.Directory.GetFiles(Directory, $"{municipality}-*{Ending}")
                    .Select(file => (File: file, At: InstantOf(file)))
                    .Where(backup => backup.At is not null)
                    .Select(backup => (backup.File, backup.At!.Value))
                    .OrderByDescending(backup => backup.Value),
            ];

    private static DateTimeOffset? InstantOf(string file) =>
        DateTimeOffset.TryParseExact(
            Path.GetFileNameWithoutExtension(file)[5..],
            Form,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out var at
        )
            ? at
            : null;

    private static int Number(IConfigurationSection section, string name, int usual) =>
        section[name] is not { } written ? usual
        : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw new InvalidOperationException($"{section.Path}:{name} must be a whole number, 0 or more, and not '{written}'");
}
