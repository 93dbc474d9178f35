using System.Net;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.CaseFile;

/// <summary>Ishøj's own history as a table, and what becomes of it.</summary>
internal static class History
{
    public static readonly string Whole = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "ishoej-history.csv"));

    public static async Task<Scene> Ishoej()
    {
        var scene = await Scene.Of("tois-2018", "2018-01-01");
        (
            await scene.Administrator.Post(
                "/programme/versions",
                new
                {
                    @base = "ishoej-0-6",
                    effectiveFrom = "2021-04-01",
                    note = "Barnet i Midten",
                }
            )
        ).Expect(HttpStatusCode.Created);
        return scene;
    }

    public static async Task<Answer> Import(Scene scene, string file, string query = "") =>
        await (await scene.Site.As(Role.Administrator)).Call(HttpMethod.Post, $"/imports/courses{query}", Calls.Csv(file));

    public static void AssertCounts(Answer answer, int rows, int imported, int present) =>
        Assert.Equal(
            (rows, imported, present),
            (answer.Expect(HttpStatusCode.OK)["rows"].GetInt32(), answer["imported"].GetInt32(), answer["alreadyPresent"].GetInt32())
        );

    public static async Task<List<(string StartedOn, string Key)>> Courses(Scene scene) =>
        [
            .. (await scene.Lead.Fetch("/courses?pageSize=200"))["items"]
                .EnumerateArray()
                .Select(c => (c.GetProperty("startedOn").GetString()!, c.GetProperty("programmeVersion").GetProperty("key").GetString()!)),
        ];

    /// <summary>The file with one row changed, numbered as a spreadsheet does.</summary>
    public static string WithRow(int number, Action<string[]> change, string? file = null)
    {
        var lines = (file ?? Whole).Split('\n');
        var cells = lines[number - 1].Split(',');
        change(cells);
        lines[number - 1] = string.Join(',', cells);
        return string.Join('\n', lines);
    }
}
