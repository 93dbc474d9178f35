using System.Globalization;
using System.Text.Json.Nodes;

namespace BarnetIMidten.Host.Tests;

/// <summary>Bodies as another system would send them, in the words of the contract, with telling defaults for the Ishøj rules.</summary>
internal static partial class A
{
    public static JsonObject Referral(
        string receivedOn = "2026-03-02",
        string firstName = "Alma",
        string lastName = "Prøve",
        string? birthDate = "2023-05-14",
        string? dueDate = null
    ) =>
        new()
        {
            ["receivedOn"] = receivedOn,
            ["child"] = new JsonObject
            {
                ["cpr"] = null,
                ["firstName"] = firstName,
                ["lastName"] = lastName,
                ["birthDate"] = birthDate,
                ["dueDate"] = dueDate,
            },
            ["guardians"] = new JsonArray(
                new JsonObject
                {
                    ["name"] = "Bo Prøve",
                    ["phone"] = "+4512345678",
                    ["email"] = null,
                    ["address"] = null,
                    ["protected"] = false,
                    ["language"] = "da",
                    ["consentGivenOn"] = receivedOn,
                }
            ),
            ["referrer"] = new JsonObject
            {
                ["role"] = "daycareStaff",
                ["name"] = "Inga Test",
                ["contact"] = null,
            },
            ["channel"] = "actionPlanMeeting",
            ["daycare"] = new JsonObject { ["kind"] = "institution", ["name"] = "Vuggestuen Solen" },
            ["acquainted"] = true,
            ["supportCourse"] = false,
            ["concern"] = "Afleveringerne er blevet lange.",
            ["otherProfessionals"] = new JsonArray(
                new JsonObject
                {
                    ["kind"] = "speechTherapist",
                    ["name"] = "Ida Test",
                    ["involve"] = true,
                }
            ),
        };

    public static JsonObject Screening(string screenedOn = "2026-03-05", params string[] codes) =>
        new()
        {
            ["screenedOn"] = screenedOn,
            ["riskFactors"] = new JsonArray([
                .. codes.DefaultIfEmpty("IB3").Select(c => new JsonObject { ["code"] = c, ["observation"] = $"set {c}" }),
            ]),
            ["protectiveFactors"] = new JsonArray("Nysgerrig"),
            ["criteria"] = new JsonObject
            {
                ["lowComplexity"] = true,
                ["delimited"] = true,
                ["ownResources"] = true,
            },
            ["specialSupportSuspected"] = false,
            ["parentPerspective"] = "Vi vil gerne ud ad døren uden gråd.",
        };

    public static JsonObject Decision(
        string? pedagogue,
        string outcome = "accept",
        string decidedOn = "2026-03-09",
        string? reason = null
    ) =>
        new()
        {
            ["outcome"] = outcome,
            ["decidedOn"] = decidedOn,
            ["reason"] = reason,
            ["pedagogueId"] = pedagogue,
            ["passedOnTo"] = null,
        };

    public static JsonObject Visit(string heldOn, string kind = "ordinary") =>
        new()
        {
            ["kind"] = kind,
            ["status"] = "held",
            ["heldOn"] = heldOn,
            ["place"] = "home",
            ["techniques"] = new JsonArray("T4"),
            ["agreedNext"] = "Billederne bruges hver morgen.",
        };

    /// <summary>The same body with one thing changed: <c>With("child.lastName", "…")</c>.</summary>
    public static JsonObject With(this JsonObject body, string path, JsonNode? value)
    {
        var names = path.Split('.');
        names[..^1].Aggregate((JsonNode)body, Step)[names[^1]] = value;
        return body;
    }

    /// <summary>What stands at a path, <c>guardians[0].name</c>.</summary>
    public static JsonNode? At(JsonNode body, string path)
    {
        var names = path.Split('.');
        return names[..^1].Aggregate(body, Step)[names[^1]];
    }

    /// <summary>A property, <c>child</c>, or an item, <c>guardians[0]</c>.</summary>
    private static JsonNode Step(JsonNode at, string name)
    {
        var (list, index) = (name.Split('[')[0], name.Split('[', ']').ElementAtOrDefault(1));
        return index is null ? at[list]! : at[list]![int.Parse(index, CultureInfo.InvariantCulture)]!;
    }

    /// <summary>The same body without a property.</summary>
    public static JsonObject Without(this JsonObject body, string name)
    {
        body.Remove(name);
        return body;
    }
}
