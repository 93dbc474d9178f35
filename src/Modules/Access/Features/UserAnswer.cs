using System.Text.Json.Serialization;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;

namespace BarnetIMidten.Access.Features;

/// <summary>A user as the administrator sees her.</summary>
/// <param name="SignInName">Null for one who cannot sign in on the pages.</param>
/// <param name="Closed">Since when and why she is closed; null for an active one.</param>
/// <param name="LockedUntil">Until when too many wrong passwords or codes keep her out; null when they do not.</param>
/// <param name="SecondFactorSince">Since when a code is asked for beside her password; null when none is.</param>
/// <param name="Email">Where she is told what waits; null where nobody has said.</param>
/// <param name="FirstPassword">Where one was made: shown this once. It lets her choose her own within a week, and nothing else.</param>
/// <param name="SignsInAtProvider">She came from the municipality's own identity provider, which says her name and role.</param>
internal sealed record UserAnswer(
    UserId Id,
    string Name,
    Role Role,
    string? SignInName,
    bool Active,
    ClosedAnswer? Closed,
    DateTimeOffset CreatedAt,
    DateTimeOffset? LockedUntil,
    DateTimeOffset? SecondFactorSince,
    bool SignsInAtProvider,
    string? Email,
    int Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? FirstPassword = null
) : IVersioned, IShownOnce<UserAnswer>
{
    public UserAnswer WithoutSecret() => this with { FirstPassword = null };

    public static UserAnswer Of(User user, DateTimeOffset now) =>
        new(
            user.Id,
            user.Person.Name,
            user.Role,
            user.Person.SignInName,
            user.Closed is null,
            user.Closed is { } closed ? new ClosedAnswer(closed.ClosedAt, closed.ClosedBy, closed.Reason) : null,
            user.CreatedAt,
            user.Tries.LockedAt(now) ? user.Tries.LockedUntil : null,
            user.SecondFactor?.SetUpAt,
            user.SubjectIndex is not null,
            user.Person.Email,
            user.Version
        );
}

/// <param name="Reason">Null for one who came with an import and has not been opened yet.</param>
internal sealed record ClosedAnswer(DateTimeOffset At, UserId By, string? Reason);
