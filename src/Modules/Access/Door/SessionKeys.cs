using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Access.Door;

/// <summary>The keys of the session cookies and form tokens lie in the data folder, so that a restart signs nobody out; wrapped by the master key,
/// so that the folder alone opens no session.</summary>
internal static class SessionKeys
{
    public static IServiceCollection AddSessionKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("barnet-i-midten");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<DataFolder, MasterKey, ILoggerFactory>(
                (keys, folder, master, logs) =>
                {
                    keys.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(Path.Combine(folder.Path, "session-keys")), logs);
                    keys.XmlEncryptor = new Wrapping(master);
                }
            );
        return services;
    }

    private static AesGcm Cipher(MasterKey master) => new(master.For("session keys"), AesGcm.TagByteSizes.MaxSize);

    private sealed class Wrapping(MasterKey master) : IXmlEncryptor
    {
        public EncryptedXmlInfo Encrypt(XElement plaintextElement)
        {
            var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
            var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
            var (wrapped, tag) = (new byte[plain.Length], new byte[AesGcm.TagByteSizes.MaxSize]);
            using var cipher = Cipher(master);
            cipher.Encrypt(nonce, plain, wrapped, tag);
            return new EncryptedXmlInfo(
                new XElement("wrapped", Convert.ToBase64String([.. nonce, .. tag, .. wrapped])),
                typeof(Unwrapping)
            );
        }
    }

    /// <summary>Made by the framework, from its name in the key's file.</summary>
    private sealed class Unwrapping(IServiceProvider services) : IXmlDecryptor
    {
        public XElement Decrypt(XElement encryptedElement)
        {
            ReadOnlySpan<byte> value = Convert.FromBase64String(encryptedElement.Value);
            var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
            var plain = new byte[value.Length - nonce - tag];
            using var cipher = Cipher(services.GetRequiredService<MasterKey>());
            cipher.Decrypt(value[..nonce], value[(nonce + tag)..], value[nonce..(nonce + tag)], plain);
            return XElement.Parse(Encoding.UTF8.GetString(plain));
        }
    }
}
