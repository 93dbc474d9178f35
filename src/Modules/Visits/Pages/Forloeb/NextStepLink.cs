using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Domain;
using Microsoft.AspNetCore.Html;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>What a course needs now, as words and the page where it is done.</summary>
internal sealed record NextStepLink(CourseId Course, NextStep Next, DateOnly Today)
{
    public string? Href =>
        Next.Kind switch
        {
            NextStepKind.AgreeStartMeeting => $"/forloeb/{Course}/besoeg/nyt?status=planned",
            NextStepKind.HoldNext => $"/forloeb/{Course}/besoeg/nyt",
            NextStepKind.RecordOverdue or NextStepKind.HoldPlanned => $"/forloeb/{Course}#besoeg",
            NextStepKind.Resume => $"/forloeb/{Course}/pause",
            NextStepKind.End => $"/forloeb/{Course}/afslut",
            NextStepKind.HoldBooster => $"/forloeb/{Course}/booster",
            _ => null,
        };

    public bool IsDue => Next.Kind == NextStepKind.RecordOverdue;

    /// <summary>A window in words: "kan holdes 12.–26. maj".</summary>
    public string Words(Phrasebook texts) =>
        Next is { From: { } from, To: { } to }
            ? texts[$"course.next.{Key}", DanishFormat.Range(from, to, Today)]
            : texts[$"course.next.{Key}"];

    /// <summary>A link to where it is done, or the words alone. No partial: a list shows it fifty times.</summary>
    public IHtmlContent Show(Phrasebook texts)
    {
        var due = IsDue ? " due" : "";
        return Href is { } href
            ? new Worded($"""<a class="textlink{due}" href="{href}">""", Words(texts), "</a>")
            : new Worded($"""<span class="count{due}">""", Words(texts), "</span>");
    }

    private string Key => Word.Spelt(Next.Kind);
}
