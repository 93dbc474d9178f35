using BarnetIMidten.Screenings.Contracts;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Screening.Tests.Features;

public sealed class ScreeningPictureTests
{
    [Fact]
    public async Task Other_rooms_see_the_whole_catalogue_seen_and_not_seen()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));
        await house.Lead.Do(new PutScreening.Command(family, A.Body("2026-05-11", ("IF1", "Gråd ved aftensmaden"), ("IB2", null))));
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.For(house.Lead.Caller));

        var picture = await scope.ServiceProvider.GetRequiredService<IScreenings>().Of(family, CancellationToken.None);

        Assert.Equal(["IB1", "IB2", "IB3", "IB4", "IB5", "IB6", "IF1", "IF2", "IF3", "IF4"], picture!.RiskFactors.Select(f => f.Code));
        Assert.Equal(
            [("IB2", null), ("IF1", "Gråd ved aftensmaden")],
            picture.RiskFactors.Where(f => f.Seen).Select(f => (f.Code, f.Observation))
        );
        Assert.Equal(house.Lead.Id, picture.ScreenedBy);
    }

    [Fact]
    public async Task No_word_about_a_family_can_be_read_in_the_data_folder()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var family = await house.Lead.Do(GivenReferral.On("2026-05-04"));
        var body = A.Body("2026-05-11", ("IB1", "Iagttagelseshemmelighed")) with
        {
            ProtectiveFactors = ["Mormorhemmelighed"],
            ParentPerspective = "Forældrehemmelighed",
        };
        await house.Lead.Do(new PutScreening.Command(family, body));

        var bytes = Directory.EnumerateFiles(house.Folder, "*", SearchOption.AllDirectories).Select(Read);

        Assert.DoesNotContain(bytes, file => file.Contains("hemmelighed", StringComparison.Ordinal));
    }

    private static string Read(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var text = new StreamReader(open, System.Text.Encoding.UTF8);
        return text.ReadToEnd();
    }
}
