using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Data;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Programmes.Flags;
using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.FeatureManagement;

namespace BarnetIMidten.Programmes.Tests.Features;

/// <summary>The room's own use of the flags: what a change sees while it is under way, and what start-up refuses.</summary>
public sealed class FlagTests
{
    private static readonly DateOnly Day = A.Day("2026-12-01");

    [Fact]
    public async Task A_change_sees_what_it_wrote_itself_and_nobody_else_ever_does()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var (inside, outside) = ((string?)null, (string?)null);

        var refused = await house.System.Refused(
            new TakenBack.Command(
                "kbh-fleks",
                Day,
                async key =>
                {
                    inside = key;
                    outside = await KeyOn(house);
                }
            )
        );

        Assert.Equal("test.taken-back", refused);
        Assert.Equal(("kbh-fleks", "ishoej-0-6"), (inside, outside));
        Assert.Equal("ishoej-0-6", await KeyOn(house));
    }

    [Fact]
    public async Task The_variant_is_the_id_of_the_version_in_force_and_off_before_the_first()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6", from: "2021-04-01");
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = house.Lead.Caller;
        var (flags, asked) = (
            scope.ServiceProvider.GetRequiredService<IVariantFeatureManager>(),
            scope.ServiceProvider.GetRequiredService<AskedDay>()
        );
        var version = await scope.ServiceProvider.GetRequiredService<IProgrammes>().InForceOn(Day, CancellationToken.None);

        Assert.Null(asked.Value);
        Assert.Equal(version!.Id.ToString(), (await flags.GetVariantAsync(Flag.Programme)).Name);
        asked.Value = A.Day("2021-03-31");
        Assert.Null(await flags.GetVariantAsync(Flag.Programme));
        Assert.False(await flags.IsEnabledAsync(Flag.Programme));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await flags.IsEnabledAsync("FlexGrant"));
    }

    [Fact]
    public async Task A_pinned_version_is_got_by_its_id_and_an_unknown_one_is_a_fault()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = house.Lead.Caller;
        var programmes = scope.ServiceProvider.GetRequiredService<IProgrammes>();
        var version = (await programmes.InForceOn(Day, CancellationToken.None))!;

        Assert.Equal(version, await programmes.Get(version.Id, CancellationToken.None));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => programmes.Get(ProgrammeVersionId.New(), CancellationToken.None));
    }

    [Fact]
    public async Task A_municipality_is_opened_with_a_base_that_exists_on_a_day_that_is_free()
    {
        await using var house = await House.WithMunicipality("tois-2018", from: "2018-01-01");

        Assert.Equal("programme.unknown-base", await house.System.Refused(new Open.Command("ishoej", A.Day("2021-04-01"))));
        Assert.Equal(
            "effectiveFrom=programme.date-taken",
            AtField((await house.System.Send(new Open.Command("ishoej-0-6", A.Day("2018-01-01")))).Refusal)
        );
        Assert.Null((await house.System.Send(new Open.Command("ishoej-0-6", A.Day("2021-04-01")))).Refusal);
    }

    [Theory]
    [InlineData("FeatureManagement:FlexGrant", "no flag is called that")]
    [InlineData("FeatureManagement:FlexGrants", "decided by each municipality")]
    [InlineData("feature_management:feature_flags:0:id", "no flag is called that")]
    public async Task Start_up_stops_at_flags_in_the_configuration(string key, string says)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, "true")]).Build();

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new FlagCheck(new Shared.Text.HouseWords(A.Texts), configuration).StartAsync(CancellationToken.None)
        );

        Assert.Contains(says, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_up_goes_on_when_every_flag_is_described() =>
        await new FlagCheck(new Shared.Text.HouseWords(A.Texts), new ConfigurationBuilder().Build()).StartAsync(CancellationToken.None);

    [Fact]
    public async Task Start_up_stops_at_a_flag_without_words()
    {
        var wordless = new Shared.Text.HouseWords(new Shared.Text.Phrasebook([typeof(Shared.Text.Phrasebook).Assembly]));

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            new FlagCheck(wordless, new ConfigurationBuilder().Build()).StartAsync(CancellationToken.None)
        );
    }

    [Fact]
    public async Task What_was_taken_back_is_not_found_though_it_was_read()
    {
        await using var house = await House.WithMunicipality("ishoej-0-6");
        var known = house.Services.GetRequiredService<KnownVersions>();
        var takenBack = VersionDraft.Of(BaseProgrammes.Fleks, null, Day, null, ProgrammeVersionId.New()).Value;
        known.Keep(takenBack);
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = house.Lead.Caller;

        Assert.Null(await scope.ServiceProvider.GetRequiredService<VersionsInTime>().Find(takenBack.Id, CancellationToken.None));
    }

    private static string? AtField(Refusal? refusal) => refusal?.Fields is [var field] ? $"{field.Field}={field.Code}" : refusal?.Code;

    private static async Task<string?> KeyOn(House house)
    {
        await using var scope = house.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Caller = house.Lead.Caller;
        return (await scope.ServiceProvider.GetRequiredService<IProgrammes>().InForceOn(Day, CancellationToken.None))?.Key;
    }
}

/// <summary>Puts a programme in force, asks which it is, and is refused in the end.</summary>
internal static class TakenBack
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.none")]
    internal sealed record Command(string Key, DateOnly From, Func<string?, Task> Meanwhile) : ICommand<Done>;

    internal sealed class Handler(IProgrammeSetup setup, IProgrammes programmes) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            await setup.PutInForce(request.Key, request.From, cancellationToken);
            await request.Meanwhile((await programmes.InForceOn(request.From, cancellationToken))?.Key);
            return Refusal.Conflict("test.taken-back");
        }
    }
}

/// <summary>Opens a municipality, as the command line does.</summary>
internal static class Open
{
    [Allow(Role.System)]
    [Audited(AuditAction.Create, "purpose.none")]
    internal sealed record Command(string Key, DateOnly From) : ICommand<ProgrammeVersionId>;

    internal sealed class Handler(IProgrammeSetup setup) : IHandle<Command, ProgrammeVersionId>
    {
        public Task<Result<ProgrammeVersionId>> Handle(Command request, CancellationToken cancellationToken) =>
            setup.PutInForce(request.Key, request.From, cancellationToken);
    }
}
