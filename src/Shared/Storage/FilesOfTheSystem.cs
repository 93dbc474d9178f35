using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace BarnetIMidten.Shared.Storage;

/// <summary>What the framework neither tells nor does of files. The calls are those of the system's own library; where there is none, what they would tell is not known.</summary>
internal static class FilesOfTheSystem
{
    private const int Here = -100;
    private const uint InodeAndBirth = 0x100 | 0x800;

    /// <summary>struct statx is the same on every architecture: so long, and what is asked for stands there.</summary>
    private const int StatSize = 256;
    private const int InodeAt = 32;
    private const int BirthAt = 80;

    /// <summary>Which file it is, whatever it is called and says: moved it stays the one that it was, copied or unpacked it is another.</summary>
    public static string Identity(string file)
    {
        var told = new byte[StatSize];
        return OperatingSystem.IsLinux() && Stat(Here, Path(file), 0, InodeAndBirth, told) == 0
            ? $"{BinaryPrimitives.ReadUInt64LittleEndian(told.AsSpan(InodeAt))} {Convert.ToHexString(told.AsSpan(BirthAt, 12))}"
            : File.GetCreationTimeUtc(file).ToString("O", CultureInfo.InvariantCulture);
    }

    /// <summary>What was named, renamed or removed in a folder survives a power cut.</summary>
    /// <exception cref="IOException">The disk did not take it.</exception>
    public static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(Path(folder), 0);
        if (descriptor < 0)
        {
            throw new IOException($"{folder} cannot be opened ({Marshal.GetLastPInvokeErrorMessage()})");
        }

        try
        {
            if (Sync(descriptor) != 0)
            {
                throw new IOException($"{folder} is not on disk ({Marshal.GetLastPInvokeErrorMessage()})");
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static byte[] Path(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat(int folder, byte[] path, int flags, uint mask, byte[] told);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
