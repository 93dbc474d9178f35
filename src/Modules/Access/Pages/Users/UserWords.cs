using BarnetIMidten.Access.Features;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Access.Pages.Users;

/// <summary>How users are spoken of on the pages.</summary>
internal static class UserWords
{
    public static string Role(Role role) => $"user.role.{Word.Spelt(role)}";

    public static string Does(Role role) => $"{Role(role)}.does";

    /// <summary>The five roles, each with what it sees and does.</summary>
    public static IReadOnlyList<Choice> Roles(Phrasebook texts) =>
        [
            .. Enum.GetValues<Role>()
                .Where(role => role != Shared.Calling.Role.System)
                .Select(role => new Choice(Word.Spelt(role), $"{texts[Role(role)]}: {texts[Does(role)]}")),
        ];

    public static (StatusKind Kind, string Text) Status(UserAnswer user, Phrasebook texts) =>
        user switch
        {
            { Closed.Reason: null } => (StatusKind.Quiet, texts["user.is-unopened"]),
            { Closed: not null } => (StatusKind.Quiet, texts["user.is-closed"]),
            { LockedUntil: { } until } => (StatusKind.Warn, texts["user.is-locked", Clock(until)]),
            _ => (StatusKind.Good, texts["user.active"]),
        };

    public static string Clock(DateTimeOffset instant) => DanishFormat.Clock(DanishClock.InDenmark(instant));
}
