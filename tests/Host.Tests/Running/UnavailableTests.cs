using System.Net;
using BarnetIMidten.Host.Tests.Drafts;
using BarnetIMidten.Shared.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Running;

/// <summary>Whoever is signed in while her municipality's database is not to be had gets the page that says so, though not even who she is can be asked for.</summary>
public sealed class UnavailableTests
{
    [Fact]
    public async Task A_page_says_that_the_database_is_not_to_be_had_and_when_to_come_again()
    {
        await using var scene = await Scene.Of("ishoej-0-6");
        using var desk = await Desk.Of(scene);
        using (var file = new SqliteConnection($"Data Source={Path.Combine(scene.Site.Folder, "0183.db")};Pooling=False"))
        {
            file.Open();
            using var damage = file.CreateCommand();
            damage.CommandText =
                "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = 2 WHERE name = 'visits_visit'; PRAGMA schema_version = 9999";
            damage.ExecuteNonQuery();
        }

        await Assert.ThrowsAsync<DatabaseDamagedException>(() =>
            scene
                .Site.Services.GetRequiredService<Municipalities>()
                .LookThrough(Testing.House.Code("0183"), TestContext.Current.CancellationToken)
        );

        using var page = await desk.Get("/henvisninger");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.Equal("10", page.Headers.RetryAfter?.ToString());
        var said = (await Desk.Read(page)).QuerySelector("main")!;
        Assert.NotNull(said.QuerySelector("h1"));
        Assert.Contains("Kommunens database er beskadiget", said.TextContent, StringComparison.Ordinal);
    }
}
