using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Host.Tests.Processes;

namespace BarnetIMidten.Host.Tests.Trust;

/// <summary>What is written about a family where trust is kept: why a case was opened, and what a spot check found.</summary>
internal static class TrustCanaries
{
    /// <param name="hers">A pedagogue who opens a case that is not hers.</param>
    public static async Task Trusted(this Canaries canaries, HttpClient lead, HttpClient hers, HttpClient office)
    {
        var withdrawn = await lead.GetFromJsonAsync<JsonElement>("/api/v1/referrals?status=withdrawn");
        var subjectId = withdrawn.GetProperty("items")[0].GetProperty("id").GetString();
        await hers.Sent("/api/v1/break-glass", new { subjectId, reason = canaries.Next() });
        var sample = (await office.Sent("/api/v1/audit/samples", new { size = 5 })).GetProperty("id").GetString();
        await office.Sent($"/api/v1/audit/samples/{sample}/review", new { note = canaries.Next() });
    }
}
