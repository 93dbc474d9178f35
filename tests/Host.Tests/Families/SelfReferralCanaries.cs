using System.Net;
using System.Net.Http.Json;
using BarnetIMidten.Host.Tests.Processes;

namespace BarnetIMidten.Host.Tests.Families;

internal static class SelfReferralCanaries
{
    /// <summary>What families write on the public page: under each kind of day-care that a person may stand behind.</summary>
    public static async Task Asked(this Canaries canaries, Uri address, HttpClient office)
    {
        using var thrown = await office.PutAsJsonAsync("/api/v1/features/SelfReferral", new { enabled = true });
        thrown.EnsureSuccessStatusCode();
        foreach (var kind in (string[])["none", "dagpleje"])
        {
            using var family = new Family(address, clock: null, "0183", from: null);
            var sent = await family.Sends(
                ("Input.Name", canaries.Next()),
                ("Input.Phone", $"{canaries.Next()} 123456"),
                ("Input.Child.FirstName", canaries.Next()),
                ("Input.Child.LastName", canaries.Next()),
                ("Input.Child.BirthDate", "2024-05-14"),
                ("Input.Daycare.Kind", kind),
                ("Input.Daycare.Name", canaries.Next()),
                ("Input.Help", canaries.Next())
            );
            Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        }
    }
}
