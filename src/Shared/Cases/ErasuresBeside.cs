using System.Text;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Cases;

/// <summary>What has been erased, in a file beside the backups (<c>0183.erased</c>): copied with them, it is there when the machine and its <c>system.db</c> are not.
/// An id and an instant a line; nothing of who it was.</summary>
internal static class ErasuresBeside
{
    /// <summary>Adds what the file lacks; it is on disk then.</summary>
    /// <exception cref="IOException">It is not.</exception>
    public static void Add(string folder, MunicipalityCode municipality, IReadOnlyDictionary<string, string> erased)
    {
        if (erased.Count == 0)
        {
            return;
        }

        DataFolder.Make(folder);
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(Of(folder, municipality), options);
        var told = Read(file);
        var lacking = erased.Where(e => !told.ContainsKey(e.Key)).Select(e => $"{e.Key} {e.Value}\n").ToList();
        if (lacking.Count > 0)
        {
            file.Write(Encoding.UTF8.GetBytes(string.Concat(lacking.Prepend(EndOfTorn(file)))));
            file.Flush(flushToDisk: true);
            FilesOfTheSystem.Flush(folder);
        }
    }

    /// <summary>Instants by ids; none where there is no file.</summary>
    public static IReadOnlyDictionary<string, string> Read(string folder, MunicipalityCode municipality)
    {
        if (!File.Exists(Of(folder, municipality)))
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }

        using var file = File.OpenRead(Of(folder, municipality));
        return Read(file);
    }

    private static Dictionary<string, string> Read(FileStream file)
    {
        using var lines = new StreamReader(file, leaveOpen: true);
        var told = new Dictionary<string, string>(StringComparer.Ordinal);
        while (lines.ReadLine() is { } line)
        {
            if (line.Split(' ') is [var id, var at] && Guid.TryParseExact(id, "N", out _))
            {
                told[id] = at;
            }
        }

        return told;
    }

    /// <summary>Ends what a power cut left of a line; else nothing. Whoever writes goes on at the end.</summary>
    private static string EndOfTorn(FileStream file)
    {
        if (file.Length == 0)
        {
            return "";
        }

        file.Seek(-1, SeekOrigin.End);
        return file.ReadByte() == '\n' ? "" : "\n";
    }

    private static string Of(string folder, MunicipalityCode municipality) => Path.Combine(folder, $"{municipality}.erased");
}
