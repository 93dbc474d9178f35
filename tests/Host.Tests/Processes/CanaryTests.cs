using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>Promise 18: what is written about a family cannot be read in the files it lies in.</summary>
public sealed class CanaryTests
{
    private const string Cpr = "740524-4321";
    private int planted;

    [Fact]
    public async Task After_a_whole_journey_no_name_note_or_number_stands_readable_in_the_data_folder()
    {
        var folder = Directory.CreateTempSubdirectory("bim-canary-").FullName;
        Assert.Equal(
            0,
            (
                await HostProcess.Run(folder, "municipality", "add", "--code", "0183", "--programme", "ishoej-0-6", "--from", "2021-04-01")
            ).Exit
        );
        var lead = (await HostProcess.Run(folder, "token", "--municipality", "0183", "--role", "lead")).Output.Split('\n')[^1];
        var pedagogue = (
            await HostProcess.Run(folder, "token", "--municipality", "0183", "--role", "pedagogue", "--name", Canary())
        ).Output.Split('\n')[^1];
        using (var server = await HostProcess.Serve(folder))
        {
            using var http = server.Client(lead);
            using var hers = server.Client(pedagogue);
            await Journey(http, (await hers.GetFromJsonAsync<JsonElement>("/api/v1/me")).GetProperty("userId").GetString()!);
            Assert.True(planted > 25, "too few canaries to prove anything");
            Assert.Empty(Found(folder, [lead, pedagogue]));
        }

        Assert.Empty(Found(folder, [lead, pedagogue]));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void The_scan_finds_a_canary_that_is_there()
    {
        var folder = Directory.CreateTempSubdirectory("bim-canary-").FullName;
        File.WriteAllBytes(Path.Combine(folder, "planted.db"), [1, 2, 3, .. Encoding.UTF8.GetBytes($"x{Canary()}x")]);
        Assert.NotEmpty(Found(folder, []));
        Directory.Delete(folder, recursive: true);
    }

    private string Canary() => $"Kanarie{++planted:000}æøå";

    private async Task Journey(HttpClient http, string pedagogueId)
    {
        var referral = (await Post(http, "/api/v1/referrals", Referral())).GetProperty("id").GetString();
        await Put(
            http,
            $"/api/v1/referrals/{referral}/screening",
            new
            {
                screenedOn = "2026-03-05",
                riskFactors = new[] { new { code = "IB3", observation = Canary() } },
                protectiveFactors = new[] { Canary() },
                criteria = new
                {
                    lowComplexity = true,
                    delimited = true,
                    ownResources = true,
                },
                specialSupportSuspected = false,
                parentPerspective = Canary(),
            }
        );
        await Post(
            http,
            $"/api/v1/referrals/{referral}/notification",
            new
            {
                sentOn = "2026-03-06",
                ground = Canary(),
                parentsInformed = false,
                whyNot = Canary(),
            }
        );
        var decision = await Post(
            http,
            $"/api/v1/referrals/{referral}/decision",
            new
            {
                outcome = "accept",
                decidedOn = "2026-03-09",
                pedagogueId,
                reason = Canary(),
            }
        );
        var course = $"/api/v1/courses/{decision.GetProperty("courseId").GetString()}";
        foreach (var (kind, day) in new[] { ("startMeeting", "2026-03-16"), ("ordinary", "2026-03-23") })
        {
            await Post(
                http,
                $"{course}/visits",
                new
                {
                    kind,
                    status = "held",
                    heldOn = day,
                    place = "home",
                    expectations = Canary(),
                    guidance = Canary(),
                    agreedNext = Canary(),
                    handover = Canary(),
                    participants = new[] { Canary() },
                }
            );
        }

        await Post(
            http,
            $"{course}/goals",
            new
            {
                text = Canary(),
                group = "home",
                agreedOn = "2026-03-16",
            }
        );
        await Post(http, $"{course}/pause", new { from = "2026-03-24", reason = Canary() });
        await Post(http, $"{course}/resume", new { on = "2026-03-30" });
        await Post(http, $"{course}/extension", new { extraVisits = 1, reason = Canary() });
        await Post(
            http,
            $"{course}/end",
            new
            {
                endedOn = "2026-04-02",
                reason = "other",
                note = Canary(),
            }
        );
        using var search = await http.GetAsync($"/api/v1/referrals?q={Uri.EscapeDataString(Canary())}");
        search.EnsureSuccessStatusCode();
        var second = (await Post(http, "/api/v1/referrals", Referral())).GetProperty("id").GetString();
        await Post(http, $"/api/v1/referrals/{second}/withdraw", new { reason = Canary() });
    }

    private object Referral() =>
        new
        {
            receivedOn = "2026-03-02",
            child = new
            {
                cpr = planted < 3 ? Cpr : null,
                firstName = Canary(),
                lastName = Canary(),
                birthDate = "2024-05-14",
            },
            guardians = new[]
            {
                new
                {
                    name = Canary(),
                    phone = Canary(),
                    email = Canary(),
                    address = Canary(),
                    @protected = true,
                    consentGivenOn = "2026-03-02",
                },
            },
            referrer = new
            {
                role = "daycareStaff",
                name = Canary(),
                contact = Canary(),
            },
            channel = "actionPlanMeeting",
            daycare = new { kind = "institution", name = "Børnehaven Solen" },
            acquainted = true,
            concern = Canary(),
            otherProfessionals = new[]
            {
                new
                {
                    kind = "speechTherapist",
                    name = Canary(),
                    involve = true,
                },
            },
        };

    /// <summary>Each canary, CPR number or secret that stands in a file, in UTF-8 or UTF-16.</summary>
    private IEnumerable<string> Found(string folder, IEnumerable<string> secrets)
    {
        var sought = Enumerable
            .Range(1, planted)
            .Select(n => $"Kanarie{n:000}")
            .Concat([Cpr, Cpr.Replace("-", "", StringComparison.Ordinal)])
            .Concat(secrets)
            .ToList();
        foreach (
            var file in Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
        )
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            foreach (var word in sought.Where(w => Holds(bytes, Encoding.UTF8.GetBytes(w)) || Holds(bytes, Encoding.Unicode.GetBytes(w))))
            {
                yield return $"{Path.GetFileName(file)}: {word}";
            }
        }
    }

    private static bool Holds(byte[] bytes, byte[] word) => bytes.AsSpan().IndexOf(word) >= 0;

    private static async Task<JsonElement> Post(HttpClient http, string path, object body) =>
        await Read(await http.PostAsJsonAsync(path, body));

    private static async Task<JsonElement> Put(HttpClient http, string path, object body) =>
        await Read(await http.PutAsJsonAsync(path, body));

    private static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }
}
