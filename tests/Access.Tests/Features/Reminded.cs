using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Access.Tests.Features;

/// <summary>A town that sends mail, and users who are written to.</summary>
internal static class Reminded
{
    private static readonly string[] Mail =
    [
        "Mail:Server=127.0.0.1",
        "Mail:Port=1",
        "Mail:Security=None",
        "Mail:From=barnet@ishoej.example",
        "PublicAddress=https://barnet.ishoej.example",
    ];

    public static Task<Town> WithMail() => Town.Open(Mail, [Town.Ishoej]);

    public static Task<int> Round(Town town, CancellationToken cancellation = default) =>
        town.Services.GetRequiredService<IReminders>().Go(Town.Code(Town.Ishoej), cancellation);

    /// <summary>A pedagogue who is written to at her name.</summary>
    public static async Task<Made> User(Town town, string name)
    {
        var made = await town.Make(Role.Pedagogue, name);
        await Change(town, made, name, Role.Pedagogue, $"{name.Replace(' ', '.').ToLowerInvariant()}@ishoej.example");
        return made;
    }

    public static async Task Change(Town town, Made who, string name, Role role, string? email = null)
    {
        var admin = new Caller(EntityId.New<UserId>(), "Kim Demo", Town.Code(Town.Ishoej), Role.Administrator);
        var changed = await town.Send(new ChangeUser.Command(who.Id, new ChangeUser.Body(name, role, email)), admin);
        Assert.Null(changed.Refusal);
    }
}
