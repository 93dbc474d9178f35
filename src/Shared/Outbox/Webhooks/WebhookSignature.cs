using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

/// <summary>How a receiver knows that a delivery is ours, and when it was sent: HMAC-SHA256 over id, second and body, as Standard Webhooks has it.</summary>
internal static class WebhookSignature
{
    public const int SecretBytes = 32;
    private const string Prefix = "whsec_";

    /// <summary>As the receiver's library takes it.</summary>
    public static string Shown(byte[] secret) => Prefix + Convert.ToBase64String(secret);

    public static byte[] NewSecret() => RandomNumberGenerator.GetBytes(SecretBytes);

    /// <param name="secrets">Each signs: whoever knows one of them knows that it is ours.</param>
    /// <param name="second">Since 1970; it stands in the header beside.</param>
    public static string Of(IEnumerable<byte[]> secrets, string id, long second, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{second}.{body}");
        var bytes = Encoding.UTF8.GetBytes(signed);
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, bytes))));
    }
}
