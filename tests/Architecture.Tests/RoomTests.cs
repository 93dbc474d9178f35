namespace BarnetIMidten.Architecture.Tests;

/// <summary>Each rule over the house, which keeps it, and over breaches planted in this project, which it finds by name and no others.</summary>
public sealed class RoomTests
{
    private static readonly Architecture Rooms = Architecture.House.OnlyOf(name =>
        Walls.MayKnow.Keys.Any(room => name == $"BarnetIMidten.{room}")
    );

    [Fact]
    public void A_room_shows_its_module_and_its_pages_only() => RoomRules.Internal.Check(Rooms);

    [Fact]
    public void A_public_type_inside_a_room_is_found() =>
        ShouldFind(RoomRules.Internal, "Planted.Inside", "OpenRule is public", "OpenRule/OpenPart is public", "Pages.Stranger is public");

    [Fact]
    public void Classes_are_sealed() => RoomRules.Sealed.Check(Architecture.House);

    [Fact]
    public void An_open_class_is_found() =>
        ShouldFind(
            RoomRules.Sealed,
            "Planted.Unsealed",
            "OpenClass is not sealed",
            "OpenRecord is not sealed",
            "Static/OpenInside is not sealed"
        );

    [Fact]
    public void Domain_is_pure() => RoomRules.PureDomain.Check(Architecture.House);

    [Fact]
    public void An_impure_rule_is_found() =>
        ShouldFindAbout(
            RoomRules.PureDomain,
            "Planted.Domain",
            "AsksTheClock knows System.TimeProvider",
            "AsksTheDay knows BarnetIMidten.Shared.Values.DanishClock",
            "LooksAtTheWatch knows System.DateTimeOffset::get_UtcNow",
            "IsAMessage knows MediatR.IBaseRequest",
            "KnowsTheDatabase knows Microsoft.EntityFrameworkCore.DbContext",
            "KnowsTheWeb knows Microsoft.AspNetCore.Http.HttpContext",
            "ValidatesItself knows FluentValidation.AbstractValidator"
        );

    [Fact]
    public void No_handler_sends_another_message() => RoomRules.HandlersSendNothing.Check(Architecture.House);

    [Fact]
    public void A_handler_that_sends_is_found() =>
        ShouldFindAbout(
            RoomRules.HandlersSendNothing,
            "Planted.Handlers",
            "Sends/Handler knows BarnetIMidten.Shared.Messages.Dispatcher",
            "Reaction knows MediatR.IMediator"
        );

    [Fact]
    public void No_validator_asks_a_database() => RoomRules.ValidatorsAskNoDatabase.Check(Architecture.House);

    [Fact]
    public void A_validator_that_asks_is_found() =>
        ShouldFindAbout(
            RoomRules.ValidatorsAskNoDatabase,
            "Planted.Handlers",
            "Sends/Validator knows BarnetIMidten.Shared.Storage.Session"
        );

    [Fact]
    public void Every_message_says_who_may_send_it() => RoomRules.MessagesSayWhoMaySendThem.Check(Architecture.House);

    [Fact]
    public void Every_command_leaves_a_trace() => RoomRules.CommandsAreAudited.Check(Architecture.House);

    [Fact]
    public void Every_query_says_whether_it_shows_a_person() => RoomRules.LooksAreAudited.Check(Architecture.House);

    [Fact]
    public void A_message_that_declares_nothing_is_found()
    {
        ShouldFind(
            RoomRules.MessagesSayWhoMaySendThem,
            "Planted.Handlers",
            "Silent/Command has none of AllowAttribute",
            "Silent/Query has none of AllowAttribute"
        );
        ShouldFind(RoomRules.CommandsAreAudited, "Planted.Handlers", "Silent/Command has none of AuditedAttribute");
        ShouldFind(
            RoomRules.LooksAreAudited,
            "Planted.Handlers",
            "Silent/Query has 0 of AuditedAttribute, ShowsNoPersonAttribute",
            "Silent/Twofold has 2 of AuditedAttribute, ShowsNoPersonAttribute"
        );
    }

    [Fact]
    public void Every_page_says_who_may_open_it() => RoomRules.PagesSayWhoMayOpenThem.Check(Architecture.House);

    [Fact]
    public void A_page_that_declares_nothing_or_both_is_found() =>
        ShouldFind(
            RoomRules.PagesSayWhoMayOpenThem,
            "Planted.Inside",
            "Pages.BothModel has 2 of AllowAttribute, OpenToAllAttribute",
            "Pages.SilentModel has 0 of AllowAttribute, OpenToAllAttribute"
        );

    [Fact]
    public void Names_are_words_of_the_trade() => RoomRules.NamesAreOfTheTrade.Check(Architecture.House);

    [Fact]
    public void A_name_that_says_nothing_is_found() =>
        ShouldFind(
            RoomRules.NamesAreOfTheTrade,
            "Planted.Names",
            "CourseHelper is named …Helper",
            "CourseManager is named …Manager",
            "IVisitService is named …Service",
            "VisitBase`1 is named …Base",
            "VisitDto is named …Dto",
            "VisitUtil is named …Util"
        );

    private static void ShouldFind(ArchRule rule, string planted, params string[] breaches) =>
        Assert.Equal(
            breaches.Select(b => $"{Home(planted)}.{b}").Order(),
            rule.Breaches(Architecture.Planted).Where(b => b.StartsWith($"{Home(planted)}.", StringComparison.Ordinal))
        );

    /// <summary>The same types, whatever else of the sort they know.</summary>
    private static void ShouldFindAbout(ArchRule rule, string planted, params string[] breaches)
    {
        var found = rule.Breaches(Architecture.Planted).Where(b => b.StartsWith($"{Home(planted)}.", StringComparison.Ordinal)).ToList();
        Assert.All(breaches, b => Assert.Contains(found, f => f.StartsWith($"{Home(planted)}.{b}", StringComparison.Ordinal)));
        Assert.All(
            found,
            f => Assert.Contains(breaches, b => f.StartsWith($"{Home(planted)}.{b.Split(' ')[0]} ", StringComparison.Ordinal))
        );
    }

    private static string Home(string planted) => $"BarnetIMidten.Architecture.Tests.{planted}";
}
