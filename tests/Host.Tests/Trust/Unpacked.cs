using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>What a file says to whoever opens it: a workbook and a Word document are archives, and nothing is found in them as they travel.</summary>
internal static partial class Unpacked
{
    public static bool IsPacked(ReadOnlySpan<byte> file) => file.StartsWith("PK\u0003\u0004"u8);

    /// <summary>All that its parts say, by name; of any other file what it says.</summary>
    public static string Read(byte[] file)
    {
        if (!IsPacked(file))
        {
            return Encoding.UTF8.GetString(file);
        }

        using var archive = new ZipArchive(new MemoryStream(file));
        var said = new StringBuilder();
        foreach (var part in archive.Entries)
        {
            var text = Read(Bytes(part));
            // what is written in several runs stands whole once the tags are gone
            said.AppendLine(part.FullName).AppendLine(text).AppendLine(Tag().Replace(text, ""));
        }

        return said.ToString();
    }

    private static byte[] Bytes(ZipArchiveEntry part)
    {
        using var from = part.Open();
        using var into = new MemoryStream();
        from.CopyTo(into);
        return into.ToArray();
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Tag();
}
