namespace BarnetIMidten.Shared.Storage.Kinds.Sqlite;

/// <summary>A database that nobody has open, as the files that it is made of.</summary>
internal static class DatabaseFile
{
    private static readonly string[] Beside = ["-wal", "-shm"];

    /// <summary>An empty file that is its owner's alone.</summary>
    public static void MakePrivate(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var made = new FileStream(file, options);
    }

    /// <summary>A copy that is its owner's alone, whoever may read the original. Takes the place of one that an interrupted attempt left.</summary>
    public static void CopyPrivately(string file, string to)
    {
        Remove(to);
        MakePrivate(to);
        using var source = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
        using var copy = new FileStream(to, FileMode.Open, FileAccess.Write);
        source.CopyTo(copy);
    }

    /// <summary>Puts a finished file on disk under the name by which it is looked for: whole or not at all.</summary>
    public static void Settle(string finished, string file)
    {
        using (var stream = new FileStream(finished, FileMode.Open, FileAccess.ReadWrite))
        {
            stream.Flush(flushToDisk: true);
        }

        // what lies beside an earlier database of this name is not the new one's
        RemoveBeside(file);
        File.Move(finished, file, overwrite: true);
        FilesOfTheSystem.Flush(Path.GetDirectoryName(Path.GetFullPath(file))!);
    }

    public static void Remove(string file)
    {
        RemoveBeside(file);
        File.Delete(file);
    }

    /// <summary>With what lies beside it, so that it can still be looked into.</summary>
    public static void Rename(string file, string to)
    {
        foreach (var more in Beside.Where(more => File.Exists(file + more)))
        {
            File.Move(file + more, to + more);
        }

        File.Move(file, to);
    }

    private static void RemoveBeside(string file)
    {
        foreach (var more in Beside)
        {
            File.Delete(file + more);
        }
    }
}
