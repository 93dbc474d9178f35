using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Processes;

/// <summary>Promise 1 for a home: what was done to both children is on disk for both, and what was not answered was done to both or to neither.</summary>
public sealed class HomeKillTests
{
    private const int Kills = 2;
    private const int MinutesOfADay = 24 * 60;

    /// <summary>The move that was last answered, and the one that was last sent: each is to the minute of its number.</summary>
    private int answered;
    private int sent;

    [Fact]
    public async Task Killed_while_a_home_is_moved_both_visits_stand_together_where_the_last_answer_put_them_or_the_move_after_it()
    {
        var folder = Directory.CreateTempSubdirectory("bim-home-kill-").FullName;
        await KillTests.Run(folder, "municipality", "add", "--code", "0259", "--programme", "ishoej-0-6", "--from", "2021-04-01");
        var (lead, pedagogue) = (await KillTests.Token(folder, "lead"), await KillTests.Token(folder, "pedagogue"));
        Child[] home = [];
        for (var kill = 0; kill < Kills; kill++)
        {
            using var server = await HostProcess.Serve(folder);
            using var hers = server.Client(pedagogue);
            if (kill == 0)
            {
                using var others = server.Client(lead);
                var id = await KillTests.IdOf(server, pedagogue);
                home =
                [
                    await Siblings.Planned(others, hers, id, "Alma", "20000000"),
                    await Siblings.Planned(others, hers, id, "Bo", "20000000"),
                ];
            }

            var before = answered;
            var moving = Move(hers, home);
            while (answered < before + 3 && !moving.IsCompleted)
            {
                await Task.Delay(10);
            }

            await Task.Delay(kill * 7);
            server.Kill();
            await moving;
            Assert.True(answered > before, "nothing got through: the kill proved nothing");
        }

        using (var last = await HostProcess.Serve(folder))
        {
            using var hers = last.Client(pedagogue);
            var clocks = new List<string?>();
            foreach (var child in home)
            {
                clocks.Add((await hers.Fetch($"/courses/{child.Course}/visits/{child.Visit}"))["startsAt"].GetString());
            }

            Assert.Equal(clocks[0], clocks[1]);
            Assert.Contains(clocks[0], (string[])[Clock(answered), Clock(sent)]);
        }

        await KillTests.Run(folder, "audit", "verify", "--municipality", "0259");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>Move after move until the server is gone.</summary>
    private async Task Move(HttpClient http, Child[] home)
    {
        var tomorrow = Denmark.Today.AddDays(1);
        try
        {
            while (true)
            {
                sent++;
                var body = new JsonObject
                {
                    ["askedBy"] = "family",
                    ["plannedFor"] = tomorrow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    ["startsAt"] = Clock(sent),
                    ["visits"] = Siblings.Visits(home),
                };
                (await http.Post($"/courses/{home[0].Course}/home/move", body)).Expect(HttpStatusCode.OK);
                answered = sent;
            }
        }
        catch (HttpRequestException gone) when (gone.StatusCode is null)
        {
            // killed: what was sent last may have been done, or not
        }
    }

    private static string Clock(int move) =>
        TimeOnly.MinValue.AddMinutes(move % MinutesOfADay).ToString("HH:mm", CultureInfo.InvariantCulture);
}
