using System.Net;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Host.Tests.Contract;

/// <summary>Promise 17 for a home: a look at one child's is a look at its siblings.</summary>
public sealed class HomeLookTests(Scene scene) : IClassFixture<Scene>
{
    [Fact]
    public async Task A_look_at_a_home_stands_in_the_log_of_use_of_each_child_that_it_showed()
    {
        var (alma, bo) = await scene.Twins();
        var (stranger, _) = await scene.Twins();

        (await scene.Pedagogue.Fetch($"/courses/{alma.Course}/home")).Expect(HttpStatusCode.OK);
        (await scene.OtherPedagogue.Fetch($"/courses/{alma.Course}/home")).Expect(HttpStatusCode.NotFound);

        Assert.Equal(["ok", "record.not-found"], await Looks(alma));
        Assert.Equal(["ok"], await Looks(bo));
        Assert.Empty(await Looks(stranger));
    }

    /// <summary>How looks at the home of a child ended, as the log of use has them.</summary>
    private async Task<List<string>> Looks(Child child)
    {
        _ = MunicipalityCode.TryParse(scene.Site.Code, out var code);
        await using var log = scene.Site.Services.GetRequiredService<Municipalities>().Open(code).OpenForReading();
        await using var select = log.Sql(
            "SELECT outcome FROM kernel_audit WHERE purpose = 'purpose.home-read' AND subject_id = @id ORDER BY sequence"
        );
        select.With("@id", child.Course);
        await using var rows = await select.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var looks = new List<string>();
        while (await rows.ReadAsync(TestContext.Current.CancellationToken))
        {
            looks.Add(rows.GetString(0));
        }

        return looks;
    }
}
