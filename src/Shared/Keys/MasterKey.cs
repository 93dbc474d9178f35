using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace BarnetIMidten.Shared.Keys;

/// <summary>The key that wraps every municipality's keys: 32 random bytes, in base64 under <c>Keys:Master</c>, or in the file that <c>Keys:MasterFile</c> names
/// (a credential of systemd, a secret of a container: there no other process sees it). It never lies in a database.</summary>
public sealed class MasterKey
{
    private const int Length = 32;
    private readonly byte[] bytes;

    /// <exception cref="InvalidOperationException">The key is missing in Production, or is not 32 bytes of base64.</exception>
    public MasterKey(IConfiguration configuration, IHostEnvironment environment)
    {
        var text = configuration["Keys:Master"] ?? FromFile(configuration) ?? (environment.IsProduction() ? null : DevelopmentKey());
        bytes = Parse(text);
    }

    internal MasterKey(byte[] bytes) => this.bytes = bytes;

    /// <summary>A key for one use, derived from the master key (HKDF-SHA256).</summary>
    public byte[] For(string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, bytes, Length, info: System.Text.Encoding.UTF8.GetBytes(use));

    /// <exception cref="InvalidOperationException">It is named and cannot be read.</exception>
    private static string? FromFile(IConfiguration configuration)
    {
        if (configuration["Keys:MasterFile"] is not { Length: > 0 } file)
        {
            return null;
        }

        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new InvalidOperationException($"Keys__MasterFile cannot be read: {fault.Message}", fault);
        }
    }

    private static byte[] Parse(string? text)
    {
        var key = new byte[Length];
        return text is not null && Convert.TryFromBase64String(text.Trim(), key, out var written) && written == Length
            ? key
            : throw new InvalidOperationException(
                "Keys__Master must be 32 random bytes in base64, for example from: openssl rand -base64 32"
            );
    }

    /// <summary>Outside Production a key is made once and kept in the user's application-data folder. Two processes starting at once agree on the first one written.</summary>
    private static string DevelopmentKey()
    {
        var folder = Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.Create),
            "barnet-i-midten"
        );
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "master.key");
        if (!File.Exists(file))
        {
            var draft = Path.Combine(folder, $"{Guid.CreateVersion7():N}.draft");
            File.WriteAllText(draft, Convert.ToBase64String(RandomNumberGenerator.GetBytes(Length)));
            try
            {
                File.Move(draft, file, overwrite: false);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(draft);
            }
        }

        return File.ReadAllText(file);
    }
}
