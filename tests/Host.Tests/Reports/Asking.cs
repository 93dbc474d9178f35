using System.Net;
using BarnetIMidten.Testing;

namespace BarnetIMidten.Host.Tests.Reports;

/// <summary>Asking parents, as most tests of their answers begin.</summary>
internal static class Asking
{
    public static object Invitation(string language = "da", string moment = "end", string expiresOn = "2199-12-31") =>
        new
        {
            language,
            expiresOn,
            moment,
        };

    /// <summary>Asks the parents of a course; the invitation's id, and what its link ends in.</summary>
    public static async Task<(string Id, string Link)> Invite(
        this Scene scene,
        string course,
        string language = "da",
        string moment = "end",
        string expiresOn = "2199-12-31"
    )
    {
        var made = (await scene.Lead.Post($"/courses/{course}/evaluation-invitations", Invitation(language, moment, expiresOn))).Expect(
            HttpStatusCode.Created
        );
        return (made.Id, made["url"].GetString()!.Split("/svar/")[1]);
    }

    public static object Answers(params (string Code, object? Value)[] answers) =>
        new { answers = answers.Select(a => new { code = a.Code, value = a.Value }) };

    /// <summary>Sends a form of the parents' page, as a browser does.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient parents, string link, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await parents.PostAsync($"/svar/{link}", form, TestContext.Current.CancellationToken);
    }

    public static async Task<string> Page(this HttpClient parents, string path) =>
        await (await parents.GetAsync(path, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(
            TestContext.Current.CancellationToken
        );
}
