using System.Net.Http.Json;
using System.Text.Json;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>A text of its own for every place where somebody may write about a person, so that each can be looked for afterwards.</summary>
internal sealed class Canaries
{
    public const string Cpr = "740524-4321";

    public int Planted { get; private set; }

    public string Next() => $"Kanarie{++Planted:000}æøå";

    public async Task Journey(HttpClient http, HttpClient hers)
    {
        http.DefaultRequestHeaders.Add("X-Purpose", Uri.EscapeDataString(Next()));
        var pedagogueId = (await hers.GetFromJsonAsync<JsonElement>("/api/v1/me")).GetProperty("userId").GetString()!;
        var referral = (await http.Sent("/api/v1/referrals", Referral())).GetProperty("id").GetString();
        await http.Changed(
            $"/api/v1/referrals/{referral}/screening",
            new
            {
                screenedOn = "2026-03-05",
                riskFactors = new[] { new { code = "IB3", observation = Next() } },
                protectiveFactors = new[] { Next() },
                criteria = new
                {
                    lowComplexity = true,
                    delimited = true,
                    ownResources = true,
                },
                specialSupportSuspected = false,
                parentPerspective = Next(),
            }
        );
        await http.Sent(
            $"/api/v1/referrals/{referral}/notification",
            new
            {
                sentOn = "2026-03-06",
                ground = Next(),
                parentsInformed = false,
                whyNot = Next(),
            }
        );
        var decision = await http.Sent(
            $"/api/v1/referrals/{referral}/decision",
            new
            {
                outcome = "accept",
                decidedOn = "2026-03-09",
                pedagogueId,
                reason = Next(),
            }
        );
        var course = $"/api/v1/courses/{decision.GetProperty("courseId").GetString()}";
        foreach (var (kind, day) in new[] { ("startMeeting", "2026-03-16"), ("ordinary", "2026-03-23") })
        {
            await http.Sent(
                $"{course}/visits",
                new
                {
                    kind,
                    status = "held",
                    heldOn = day,
                    place = "home",
                    expectations = Next(),
                    guidance = Next(),
                    agreedNext = Next(),
                    handover = Next(),
                    participants = new[] { Next() },
                }
            );
        }

        await http.Sent(
            $"{course}/goals",
            new
            {
                text = Next(),
                group = "home",
                agreedOn = "2026-03-16",
            }
        );
        await http.Sent($"{course}/pause", new { from = "2026-03-24", reason = Next() });
        await http.Sent($"{course}/resume", new { on = "2026-03-30" });
        await hers.Sent($"{course}/extension-request", new { extraVisits = 1, reason = Next() });
        await http.Sent($"{course}/extension", new { extraVisits = 1, reason = Next() });
        await http.Sent(
            $"{course}/end",
            new
            {
                endedOn = "2026-04-02",
                reason = "other",
                note = Next(),
            }
        );
        using var search = await http.GetAsync($"/api/v1/referrals?q={Uri.EscapeDataString(Next())}");
        search.EnsureSuccessStatusCode();
        var second = (await http.Sent("/api/v1/referrals", Referral())).GetProperty("id").GetString();
        await http.Sent($"/api/v1/referrals/{second}/withdraw", new { reason = Next() });
    }

    /// <summary>A family that is passed on, whereto and why.</summary>
    public async Task PassedOn(HttpClient http)
    {
        var id = (await http.Sent("/api/v1/referrals", Referral())).GetProperty("id").GetString();
        var criteria = new
        {
            lowComplexity = false,
            delimited = true,
            ownResources = true,
        };
        await http.Changed(
            $"/api/v1/referrals/{id}/screening",
            new
            {
                screenedOn = "2026-03-05",
                criteria,
                specialSupportSuspected = false,
            }
        );
        await http.Sent(
            $"/api/v1/referrals/{id}/decision",
            new
            {
                outcome = "passOn",
                decidedOn = "2026-03-09",
                reason = Next(),
                passedOnTo = Next(),
            }
        );
    }

    /// <summary>A child who gets her name and number when she is born.</summary>
    public async Task Born(HttpClient http)
    {
        var unborn = JsonSerializer.SerializeToNode(Referral())!;
        (unborn["child"]!["birthDate"], unborn["child"]!["dueDate"], unborn["child"]!["firstName"]) = (null, "2026-05-01", null);
        var id = (await http.Sent("/api/v1/referrals", unborn)).GetProperty("id").GetString();
        await http.Sent($"/api/v1/referrals/{id}/birth", new { birthDate = "2026-04-20", firstName = Next() });
    }

    /// <summary>What an administrator writes of the staff, the rules and the switches.</summary>
    public async Task Office(HttpClient http)
    {
        var user = (
            await http.Sent(
                "/api/v1/users",
                new
                {
                    name = Next(),
                    role = "lead",
                    signInName = $"{Next()}@0183.test",
                    password = Next(),
                }
            )
        ).GetProperty("id").GetString();
        await http.Sent($"/api/v1/users/{user}/tokens", new { name = Next() });
        await http.Changed($"/api/v1/users/{user}", new { name = Next(), role = "lead" });
        await http.Sent($"/api/v1/users/{user}/password", new { password = Next(), signInName = $"{Next()}@0183.test" });
        await http.Sent($"/api/v1/users/{user}/closure", new { reason = Next() });
        await http.Changed("/api/v1/features/ParentAnswers", new { enabled = true, note = Next() });
        await http.Sent(
            "/api/v1/programme/versions",
            new
            {
                @base = "ishoej-0-6",
                effectiveFrom = "2027-01-01",
                note = Next(),
            }
        );
    }

    /// <summary>A case from a table, from the command line beside the server.</summary>
    public async Task Imported(string folder)
    {
        var history = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Data", "ishoej-history.csv"));
        var cells = history
            .First(l =>
                l.Contains(",accept,", StringComparison.Ordinal)
                && l.Contains(",2021-05", StringComparison.Ordinal)
                && !l.Contains('"', StringComparison.Ordinal)
            )
            .Split(',');
        foreach (var text in (int[])[2, 3, 6, 7, 15, 18, 21])
        {
            cells[text] = Next();
        }

        var file = Path.Combine(Path.GetTempPath(), $"bim-{Guid.CreateVersion7():N}.csv");
        await File.WriteAllLinesAsync(file, [history[0], string.Join(',', cells)]);
        var ended = await HostProcess.Run(folder, "import", "--municipality", "0183", "--file", file);
        File.Delete(file);
        Assert.True(ended.Exit == 0, ended.Error);
    }

    private object Referral() =>
        new
        {
            receivedOn = "2026-03-02",
            child = new
            {
                cpr = Planted < 5 ? Cpr : null,
                firstName = Next(),
                lastName = Next(),
                birthDate = "2024-05-14",
            },
            guardians = new[]
            {
                new
                {
                    name = Next(),
                    phone = Next(),
                    email = Next(),
                    address = Next(),
                    @protected = true,
                    language = Next(),
                    consentGivenOn = "2026-03-02",
                },
            },
            referrer = new
            {
                role = "daycareStaff",
                name = Next(),
                contact = Next(),
            },
            channel = "actionPlanMeeting",
            daycare = new { kind = "institution", name = "Børnehaven Solen" },
            acquainted = true,
            concern = Next(),
            pedagogueBase = Next(),
            otherProfessionals = new[]
            {
                new
                {
                    kind = Next(),
                    name = Next(),
                    involve = true,
                },
            },
        };
}
