using System.Diagnostics;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace BarnetIMidten.Shared.Storage;

/// <summary>Where the databases lie: <c>Storage:Directory</c>, else <c>data/</c> under the repository root, else under the content root.
/// Files in it that are not ours are left alone.</summary>
public sealed class DataFolder
{
    /// <summary>How a lock that is held is told: EWOULDBLOCK of Linux and of macOS, and the sharing and lock violations of Windows.</summary>
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    public DataFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(
            configuration["Storage:Directory"]
                ?? System.IO.Path.Combine(RepositoryRoot(environment.ContentRootPath) ?? environment.ContentRootPath, "data")
        );
        Make(Path);
    }

    public string Path { get; }

    public string SystemFile => File("system.db");

    public string Of(MunicipalityCode municipality) => File($"{municipality}.db");

    /// <summary>Held by the one server process of this folder; the command line works beside it.</summary>
    /// <param name="shared">Held by each of several, whose databases lie on a server: they wait for nobody but who must have the folder alone.</param>
    /// <exception cref="InvalidOperationException">Another server already serves this folder.</exception>
    public IDisposable LockForServer(bool shared = false) =>
        TryLock("server.lock", shared)
        ?? throw new InvalidOperationException(
            $"Another server already serves {Path}. Stop it first, or choose another --Storage:Directory."
        );

    /// <summary>Held while databases are made or migrated; waits a minute for the one who holds it.</summary>
    /// <exception cref="InvalidOperationException">It was held for longer.</exception>
    internal IDisposable LockForMigration() => LockForMigration(TimeSpan.FromMinutes(1));

    internal IDisposable LockForMigration(TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            if (TryLock("migration.lock") is { } held)
            {
                return held;
            }

            if (Stopwatch.GetElapsedTime(started) > patience)
            {
                throw new InvalidOperationException(
                    $"Another program has held {File("migration.lock")} for {patience.TotalSeconds:0} seconds. Let it finish, or end it, and try again."
                );
            }

            Thread.Sleep(50);
        }
    }

    /// <summary>Null when somebody else holds it. What is wrong with the disk is no lock, and is thrown.</summary>
    private FileStream? TryLock(string name, bool shared = false)
    {
        try
        {
            return shared
                ? new FileStream(File(name), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read)
                : new FileStream(File(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (HeldByAnother.Contains(fault.HResult))
        {
            return null;
        }
    }

    private string File(string name) => System.IO.Path.Combine(Path, name);

    private static string? RepositoryRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (System.IO.File.Exists(System.IO.Path.Combine(folder.FullName, "BarnetIMidten.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>A new one is its owner's alone; one that is there is left as the operator made it.</summary>
    internal static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
