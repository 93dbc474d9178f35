using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Tests.Features;

/// <summary>What the command line, the demo, the import and the other rooms ask of this one.</summary>
public sealed class SetupTests
{
    [Fact]
    public async Task The_same_name_in_the_same_role_is_the_same_user_and_without_a_name_it_is_a_new_one()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demo");

        Assert.Equal(hanne.Id, (await town.Make(Role.Lead, " hanne demo ")).Id);
        Assert.NotEqual(hanne.Id, (await town.Make(Role.Pedagogue, "Hanne Demo")).Id);
        Assert.NotEqual((await town.Make(Role.Lead)).Id, (await town.Make(Role.Lead)).Id);
    }

    [Fact]
    public async Task One_who_came_with_an_import_is_let_in_when_she_is_asked_for_and_one_who_was_closed_is_not()
    {
        await using var town = await Town.Open();
        var imported = await town.Make(Role.Pedagogue, "Mette Demo", active: false);
        Assert.Equal(imported.Id, (await town.Make(Role.Pedagogue, "Mette Demo", active: false)).Id);
        var awake = await town.Make(Role.Pedagogue, "Mette Demo");
        await town.Close("Mette Demo", "Stoppet");

        Assert.Equal(imported.Id, awake.Id);
        Assert.Equal("401 caller.unknown", await town.Api(awake.Token).Get("me").Said());
        var again = await town.Send(
            new MakeUser.Command(Role.Pedagogue, "Mette Demo", true, null, null),
            Caller.SystemIn(Town.Code(Town.Ishoej))
        );
        Assert.Equal("user.closed", again.Refusal?.Code);
    }

    [Fact]
    public async Task Other_rooms_learn_who_works_here_active_pedagogues_by_name()
    {
        await using var town = await Town.Open();
        var lead = await town.Make(Role.Lead, "Hanne Demo");
        await town.Make(Role.Pedagogue, "Åse Demo");
        await town.Make(Role.Pedagogue, "Zita Demo");
        var imported = await town.Make(Role.Pedagogue, "Bent Demo", active: false);

        var staff = (
            await town.Send(new AskForStaff.Query([lead.Id, imported.Id, UserId.New()]), Caller.SystemIn(Town.Code(Town.Ishoej)))
        ).Value;

        Assert.Equal(["Zita Demo", "Åse Demo"], staff.Pedagogues.Select(p => p.Name));
        Assert.Equal(
            [new StaffMember(lead.Id, "Hanne Demo", Role.Lead, true), new StaffMember(imported.Id, "Bent Demo", Role.Pedagogue, false)],
            staff.Found.Values.OrderBy(m => m.Id.Value)
        );
    }
}

/// <summary>As another room asks, within a message of its own.</summary>
internal static class AskForStaff
{
    [Allow(Role.System)]
    [Shared.Audit.ShowsNoPerson]
    internal sealed record Query(IReadOnlyList<UserId> Ids) : IQuery<Answer>;

    internal sealed record Answer(IReadOnlyList<StaffMember> Pedagogues, IReadOnlyDictionary<UserId, StaffMember> Found);

    internal sealed class Handler(IStaff staff) : IHandle<Query, Answer>
    {
        public async Task<Result<Answer>> Handle(Query query, CancellationToken cancellation) =>
            new Answer(await staff.ActivePedagogues(cancellation), await staff.Find(query.Ids, cancellation));
    }
}
