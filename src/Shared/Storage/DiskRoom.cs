using Microsoft.Extensions.Configuration;

namespace BarnetIMidten.Shared.Storage;

/// <summary>Keeps the last of the disk for the log of use: below <c>Storage:KeepFreeMegabytes</c> (64) nothing new is written, and what is there can still be looked at,
/// for each look has its row before it is answered. Looked at once a second; when there is room again, writing goes on by itself.</summary>
public sealed class DiskRoom
{
    private const int Usual = 64;
    private const long Mega = 1024 * 1024;
    private const long Often = 1000;
    private readonly string folder;
    private readonly long keep;
    private long looked = -Often;
    private volatile bool isShort;

    /// <exception cref="InvalidOperationException">The number is none.</exception>
    public DiskRoom(DataFolder folder, IConfiguration configuration)
    {
        this.folder = folder.Path;
        keep = Mega * configuration.Whole("Storage:KeepFreeMegabytes", Usual);
    }

    /// <exception cref="StorageUnavailableException">There is none for a change.</exception>
    internal void Expect()
    {
        var (now, last) = (Environment.TickCount64, Interlocked.Read(ref looked));
        if (now - last >= Often && Interlocked.CompareExchange(ref looked, now, last) == last)
        {
            isShort = new DriveInfo(folder).AvailableFreeSpace < keep;
        }

        if (isShort)
        {
            throw new StorageUnavailableException(
                new IOException($"Less than {keep / Mega} MB are free: they are kept for the log of use.")
            );
        }
    }

    /// <summary>What of a folder's disk may be taken by something that can wait.</summary>
    internal long SpareOn(string directory) => new DriveInfo(directory).AvailableFreeSpace - keep;
}
