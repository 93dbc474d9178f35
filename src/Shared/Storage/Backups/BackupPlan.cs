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
    private const string EndingOfReplaced = ".replaced.backup";

    /// <exception cref="InvalidOperationException">A number is below zero, or none.</exception>
    public static BackupPlan Read(IConfiguration configuration, DataFolder folder) =>
        new(
            Path.GetFullPath(configuration["Backup:Directory"] ?? Path.Combine(folder.Path, "backups")),
            TimeSpan.FromHours(configuration.Whole("Backup:EveryHours", 24)),
            TimeSpan.FromDays(configuration.Whole("Backup:KeepDays", 30))
        );

    internal string FileOf(MunicipalityCode municipality, DateTimeOffset at) => Named(municipality, at, Ending);

    /// <summary>Of a database whose place another has taken.</summary>
    internal string FileOfReplaced(MunicipalityCode municipality, DateTimeOffset at) => Named(municipality, at, EndingOfReplaced);

    /// <summary>As instants stand in names of files.</summary>
    internal static string Written(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The municipality's backups by when they were taken, the latest first. Files of other names are somebody else's.</summary>
    internal IReadOnlyList<PlannedFile> Of(MunicipalityCode municipality) =>
        [.. All(municipality).Where(f => f.Ending is Ending or EndingOfReplaced).OrderByDescending(f => f.At)];

    /// <summary>What is not finished, or was not when a process was killed, with what a database keeps beside it.</summary>
    internal IReadOnlyList<PlannedFile> LeftOf(MunicipalityCode municipality) =>
        [.. All(municipality).Where(f => f.Ending.Contains($"{Ending}.part", StringComparison.Ordinal))];

    /// <summary>What a database that was replaced was like is no backup of the one that took its place.</summary>
    internal bool IsDue(MunicipalityCode municipality, DateTimeOffset now) =>
        Every > TimeSpan.Zero && !(Of(municipality) is [{ Ending: Ending } last, ..] && now - last.At < Every);

    /// <summary>Whether somebody must see to it that there is a newer one.</summary>
    /// <param name="last">Null where there is none.</param>
    public bool IsLate(DateTimeOffset? last, DateTimeOffset now) => last is not { } at || (Every > TimeSpan.Zero && now - at > 2 * Every);

    private string Named(MunicipalityCode municipality, DateTimeOffset at, string ending) =>
        Path.Combine(Directory, $"{municipality}-{Written(at)}{ending}");

    private IEnumerable<PlannedFile> All(MunicipalityCode municipality) =>
        System.IO.Directory.Exists(Directory)
            ? System.IO.Directory.GetFiles(Directory, $"{municipality}-*").Select(PlannedFileOf).OfType<PlannedFile>()
            : [];

    private static PlannedFile? PlannedFileOf(string file)
    {
        var name = Path.GetFileName(file)[5..];
        return
            name.Length > Form.Length
            && DateTimeOffset.TryParseExact(
                name[..Form.Length],
                Form,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal,
                out var at
            )
            ? new PlannedFile(file, at, name[Form.Length..])
            : null;
    }
}

/// <summary>A file of the server's own among the backups.</summary>
/// <param name="At">When it was begun.</param>
/// <param name="Ending">What it is.</param>
internal sealed record PlannedFile(string File, DateTimeOffset At, string Ending);
