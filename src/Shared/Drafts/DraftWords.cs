using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>How drafts are spoken of.</summary>
public static class DraftWords
{
    /// <summary>kl. 10.32, i går kl. 10.32, man. 18. maj kl. 10.32, man. 28. dec. 2026 kl. 10.32</summary>
    public static string When(this Phrasebook texts, DateTimeOffset instant, DateOnly today)
    {
        var local = DanishClock.InDenmark(instant);
        var (day, time) = (DateOnly.FromDateTime(local.DateTime), DanishFormat.Clock(local));
        return day == today ? texts["draft.when-today", time]
            : day == today.AddDays(-1) ? texts["draft.when-yesterday", time]
            : texts["draft.when-day", DanishFormat.DayInYear(day, today), time];
    }

    /// <summary>What the script is told, for it to show: 200 when it was kept, 409 when another window has the pen, 400 when it is too long.</summary>
    internal static ContentResult Answer(Phrasebook texts, Result<KeepDraft.Answer> kept) =>
        kept.Refusal is { } refusal
            ? Plain(StatusCodes.Status400BadRequest, texts[refusal.Fields is [var field, ..] ? field.Code : refusal.Code])
        : kept.Value.Kept ? Plain(StatusCodes.Status200OK, texts["draft.kept", Clock(kept.Value.SavedAt)])
        : Plain(StatusCodes.Status409Conflict, texts["draft.elsewhere", Clock(kept.Value.SavedAt)]);

    internal static string Clock(DateTimeOffset instant) => DanishFormat.Clock(DanishClock.InDenmark(instant));

    private static ContentResult Plain(int status, string text) =>
        new()
        {
            StatusCode = status,
            Content = text,
            ContentType = "text/plain; charset=utf-8",
        };
}
