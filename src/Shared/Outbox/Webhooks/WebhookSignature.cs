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

    /// <param name="second">Since 1970; it stands in the header beside.</param>
    public static string Of(byte[] secret, string id, long second, string body)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{id}.{second}.{body}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)));
    }
}
