using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>A certificate authority for one test: it has certified a server at <c>localhost</c>, and says that it has revoked nothing.</summary>
internal sealed class Authority : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bim-authority-");
    private readonly Listening revocations;

    private Authority(Listening revocations) => this.revocations = revocations;

    /// <summary>What a machine must trust that trusts its servers.</summary>
    public string Root => Path.Combine(folder.FullName, "root.pem");

    public string Key => Path.Combine(folder.FullName, "key.pem");

    public string Certificate => Path.Combine(folder.FullName, "certificate.pem");

    public static async Task<Authority> Make()
    {
        var authority = new Authority(await Listening.Start());
        var now = TimeProvider.System.GetUtcNow();
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var root = RootOf(rootKey).CreateSelfSigned(now.AddDays(-1), now.AddDays(2));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var server = ServerOf(key, root, authority.revocations.Url)
            .Create(root, now.AddDays(-1), now.AddDays(1), RandomNumberGenerator.GetBytes(8));
        var none = new CertificateRevocationListBuilder().Build(root, BigInteger.One, now.AddDays(1), HashAlgorithmName.SHA256);
        authority.revocations.Answers = http => http.Response.Body.WriteAsync(none).AsTask();
        await File.WriteAllTextAsync(authority.Root, root.ExportCertificatePem());
        await File.WriteAllTextAsync(authority.Certificate, server.ExportCertificatePem());
        await File.WriteAllTextAsync(authority.Key, key.ExportPkcs8PrivateKeyPem());
        return authority;
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return revocations.DisposeAsync();
    }

    private static CertificateRequest RootOf(ECDsa key)
    {
        var request = new CertificateRequest("CN=Prøvens egen", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request;
    }

    private static CertificateRequest ServerOf(ECDsa key, X509Certificate2 root, string revocations)
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(root, true, false));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([revocations]));
        return request;
    }
}
