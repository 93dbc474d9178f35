using System.Net;
using BarnetIMidten.Host.Tests.Drafts;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>Somebody at her browser who goes from page to page all the while.</summary>
internal sealed class Onlooker
{
    private readonly Desk desk;
    private readonly Task looking;
    private bool ended;

    private Onlooker(Desk desk, string[] pages)
    {
        this.desk = desk;
        looking = Task.Run(() => Look(pages));
    }

    public int Shown { get; private set; }

    /// <summary>How often a page said that the database is not to be had, and when to come again.</summary>
    public int PutOff { get; private set; }

    /// <summary>What no page may answer.</summary>
    public List<string> Wrong { get; } = [];

    public static async Task<Onlooker> In(Town town, params string[] pages) => new(await town.Desk("lead"), pages);

    public async Task GoHome()
    {
        Volatile.Write(ref ended, true);
        await looking;
        desk.Dispose();
    }

    private async Task Look(string[] pages)
    {
        for (var n = 0; !Volatile.Read(ref ended); n = (n + 1) % pages.Length)
        {
            using var page = await desk.Get(pages[n]);
            if (page.StatusCode == HttpStatusCode.OK)
            {
                Shown++;
            }
            else if (
                page is
                {
                    StatusCode: HttpStatusCode.ServiceUnavailable,
                    Headers.RetryAfter: not null,
                    Content.Headers.ContentType.MediaType: "text/html"
                }
            )
            {
                PutOff++;
            }
            else
            {
                Wrong.Add($"{pages[n]}: {(int)page.StatusCode} {page.Headers.Location}");
            }

            await Task.Delay(20);
        }
    }
}
