using System.Text.Json;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Features.PutVersionInForce;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Programmes.Tests;

/// <summary>What the tests of this room begin with.</summary>
internal static class A
{
    /// <summary>JSON as the API reads it.</summary>
    public static readonly JsonSerializerOptions Edge = AtTheEdge();

    public static readonly Phrasebook Texts = new([typeof(Phrasebook).Assembly, .. Host.House.Rooms]);

    public static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    public static RuleOverrides Overrides(string json) => JsonSerializer.Deserialize<RuleOverrides>(json, Edge)!;

    public static Result<ProgrammeVersion> Draft(string key, string? overrides = null, string? name = null) =>
        VersionDraft.Of(
            BaseProgrammes.Find(key)!,
            overrides is null ? null : Overrides(overrides),
            Day("2026-12-01"),
            name,
            ProgrammeVersionId.New()
        );

    public static VersionBody Body(string key, string from, string? overrides = null, string? note = "Udvalget besluttede det.") =>
        new(key, Day(from), null, overrides is null ? null : Overrides(overrides), note);

    private static JsonSerializerOptions AtTheEdge()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        StrictJson.Apply(options);
        return options;
    }
}
