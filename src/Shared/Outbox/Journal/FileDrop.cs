using System.Security.Cryptography;
using System.Text.Json;
using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox.Journal;

/// <summary>Lays each document into a folder of its own, <c>MUNICIPALITY/NUMBER-KIND-ID</c>: the Word document, and beside it what a records system asks of it, as JSON.
/// A folder that is there is whole: it is written under another name, to the disk, and renamed; what is delivered is there after a power cut.</summary>
internal sealed class FileDrop(JournalSettings settings, TimeProvider clock) : IJournalAdapter
{
    public const string Metadata = "metadata.json";
    public const string Document = "dokument.docx";

    /// <summary>The records system reads as another user of the same group; nobody else does.</summary>
    private const UnixFileMode FolderMode =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute;
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
    private static readonly JsonSerializerOptions Readable = new(KeptJson.Options) { WriteIndented = true };

    public async Task<Carried> File(MunicipalityCode municipality, DeliveryId id, JournalDocument document, CancellationToken cancellation)
    {
        if (settings.Directory is not { } directory)
        {
            return Carried.Later("delivery.fault.journal-off");
        }

        try
        {
            var parent = Path.Combine(directory, municipality.ToString());
            var whole = Path.Combine(parent, $"{document.CaseNumber}-{document.Kind}-{id}");
            if (!System.IO.Directory.Exists(whole))
            {
                Make(parent);
                await Lay(Path.Combine(parent, $".{id}"), whole, About(municipality, id, document), document.Word, cancellation);
            }

            // also where it was there already: whoever laid it may have been killed before it was known
            FilesOfTheSystem.Flush(parent);
            return Carried.Arrived();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Carried.Later("delivery.fault.journal-directory");
        }
    }

    private static async Task Lay(string unfinished, string whole, byte[] about, byte[] word, CancellationToken cancellation)
    {
        if (System.IO.Directory.Exists(unfinished))
        {
            System.IO.Directory.Delete(unfinished, recursive: true);
        }

        Make(unfinished);
        try
        {
            await Write(Path.Combine(unfinished, Document), word, cancellation);
            await Write(Path.Combine(unfinished, Metadata), about, cancellation);
            OpenToGroup(unfinished, FolderMode);
            FilesOfTheSystem.Flush(unfinished);
            System.IO.Directory.Move(unfinished, whole);
        }
        catch
        {
            // half a document is nobody's, and may be the only one there will be
            System.IO.Directory.Delete(unfinished, recursive: true);
            throw;
        }
    }

    /// <summary>Whatever the process is started to keep from others (<c>UMask=0077</c>): the group is the folder's, which the operator chose.</summary>
    private static void OpenToGroup(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(path, mode);
        }
    }

    private static async Task Write(string file, byte[] bytes, CancellationToken cancellation)
    {
        await using var stream = new FileStream(file, System.IO.FileMode.CreateNew, FileAccess.Write);
        OpenToGroup(file, FileMode);
        await stream.WriteAsync(bytes, cancellation);
        stream.Flush(flushToDisk: true);
    }

    private static void Make(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            System.IO.Directory.CreateDirectory(directory);
        }
        else
        {
            System.IO.Directory.CreateDirectory(directory, FolderMode);
        }
    }

    private byte[] About(MunicipalityCode municipality, DeliveryId id, JournalDocument document) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                id = id.ToString(),
                municipality = municipality.ToString(),
                municipalityName = DanishMunicipalities.NameOf(municipality),
                kle = settings.Kle,
                facet = settings.Facet,
                caseNumber = document.CaseNumber,
                caseId = EntityId.Text(document.Referral),
                kind = document.Kind,
                title = document.Title,
                documentDate = document.On,
                language = document.Language,
                writtenAt = clock.GetUtcNow(),
                file = new
                {
                    name = Document,
                    contentType = WordDocument.ContentType,
                    bytes = document.Word.Length,
                    sha256 = Convert.ToHexStringLower(SHA256.HashData(document.Word)),
                },
            },
            Readable
        );
}

internal sealed class JournalCarrier(IJournalAdapter adapter) : ICarrier
{
    public DeliveryKind Kind => DeliveryKind.Journal;

    public Task<Carried> Carry(MunicipalityCode municipality, Parcel parcel, CancellationToken cancellation) =>
        adapter.File(municipality, parcel.Id, parcel.Content.Document!, cancellation);
}
