using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Programmes.Features.Kits;

/// <summary>A kit as a file: canonical JSON (names in ordinal order, no space between, UTF-8, nothing escaped that need not be: RFC 8785), with the SHA-256 of itself without the hash.
/// One text for one kit, so that a round trip gives the same bytes, and a file that was changed is known.</summary>
internal static partial class KitFile
{
    private const string Hash = "hash";

    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    public static byte[] Write(StarterKit kit)
    {
        var file = JsonSerializer.SerializeToNode(kit, Shape)!.AsObject();
        file[Hash] = HashOf(file);
        return Canonical(file);
    }

    /// <summary>Refused at <c>kit</c>: what is no kit, is of another format, or is not as it was written.</summary>
    public static Result<StarterKit> Read(string? text)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(text) || JsonNode.Parse(text, documentOptions: Once) is not JsonObject file)
            {
                return Refusal.Field("kit", "kit.unreadable");
            }

            var stated = file[Hash] is JsonValue hash && hash.TryGetValue<string>(out var said) ? said : null;
            file.Remove(Hash);
            if (stated is null || !string.Equals(stated, HashOf(file), StringComparison.Ordinal))
            {
                return Refusal.Field("kit", "kit.changed");
            }

            return file.Deserialize<StarterKit>(Shape) is { Kind: StarterKit.TheKind, Format: StarterKit.TheFormat, IsWhole: true } kit
                ? kit
                : Refusal.Field("kit", "kit.unreadable");
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            return Refusal.Field("kit", "kit.unreadable");
        }
    }

    /// <summary>All of a kit's rules as a version would override them.</summary>
    public static RuleOverrides Overrides(RuleSet rules) => JsonSerializer.SerializeToNode(rules, Shape).Deserialize<RuleOverrides>(Shape)!;

    private static string HashOf(JsonObject withoutHash) => Convert.ToHexStringLower(SHA256.HashData(Canonical(withoutHash)));

    private static byte[] Canonical(JsonNode node) => Encoding.UTF8.GetBytes(Escape().Replace(Sorted(node)!.ToJsonString(Shape), Plain));

    [GeneratedRegex(@"\\(?:u(?<code>[0-9A-F]{4})|.)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Escape();

    /// <summary>The most relaxed encoder there is still escapes an emoji and a hard space.</summary>
    private static string Plain(Match escape) =>
        !escape.Groups["code"].Success ? escape.Value
        : (char)int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is >= ' ' and var plain
            ? plain.ToString()
        : escape.Value.ToLowerInvariant();

    private static JsonNode? Sorted(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => KeyValuePair.Create(m.Key, Sorted(m.Value)))
            ),
            JsonArray items => new JsonArray([.. items.Select(Sorted)]),
            _ => node?.DeepClone(),
        };
}
