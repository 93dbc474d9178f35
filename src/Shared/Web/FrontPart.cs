using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Reminding;

namespace BarnetIMidten.Shared.Web;

/// <summary>How soon a section of the front page is needed: the lower, the higher up it stands.</summary>
public enum Need
{
    Opened,
    Today,
    Overdue,
    Closing,
    Next,
    Waiting,
    Unplanned,
    Duty,
    Draft,
    Load,
    Rules,
}

/// <summary>A room's part of the front page: what needs this user now, and nothing else.</summary>
public interface IFrontPart
{
    /// <returns>Empty for a user to whom the room has nothing to say.</returns>
    Task<IReadOnlyList<FrontSection>> Show(Caller caller, CancellationToken cancellation);
}

/// <param name="View">The partial that draws <paramref name="Model"/>, by its path.</param>
/// <param name="Line">What waits, in half a sentence that leads to it; null where it is not worth one.</param>
/// <param name="Beside">On a wide screen it stands beside the others.</param>
/// <param name="Waits">What of it she can be reminded of by mail (ADR 0036).</param>
public sealed record FrontSection(
    Need Need,
    string View,
    object Model,
    FrontLine? Line = null,
    bool Beside = false,
    params IReadOnlyList<Waits> Waits
);

/// <summary>»Seks henvisninger venter« and where they stand.</summary>
public sealed record FrontLine(string Text, string Href);
