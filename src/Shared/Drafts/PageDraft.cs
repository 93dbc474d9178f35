using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>The draft of the form on the page that is being shown: what the filter found, for the form to say.</summary>
internal sealed class PageDraft(KeepsDraftAttribute keeps, string address)
{
    public KeepsDraftAttribute Keeps => keeps;

    public string Address => address;

    /// <summary>There is one, whatever becomes of it.</summary>
    public bool IsThere { get; private set; }

    /// <summary>What stands in the form was fetched from a draft of this age.</summary>
    public DateTimeOffset? FetchedFrom { get; private set; }

    /// <summary>The case was changed by somebody after the draft was begun.</summary>
    public bool IsOvertaken { get; private set; }

    /// <summary>She has gone from one step of the form to another: her words are there, and nothing need be said of it.</summary>
    public bool IsOnItsWay { get; private set; }

    /// <summary>The form comes back refused, and was kept first.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    public Pen Pen { get; private set; } = Pen.New(0);

    public static PageDraft? Of(HttpContext http) => http.Items[typeof(PageDraft)] as PageDraft;

    public static PageDraft Begin(HttpContext http, KeepsDraftAttribute keeps)
    {
        var draft = new PageDraft(keeps, DraftFields.AddressOf(http.Request, keeps));
        http.Items[typeof(PageDraft)] = draft;
        return draft;
    }

    public void Found() => IsThere = true;

    public void Fetched(DateTimeOffset from, bool isOvertaken) =>
        (FetchedFrom, IsOvertaken, Pen) = (from, isOvertaken, Pen.New(from.ToUnixTimeMilliseconds()));

    public void Followed(DateTimeOffset from) => (FetchedFrom, IsOnItsWay, Pen) = (from, true, Pen.New(from.ToUnixTimeMilliseconds()));

    public void Kept(DateTimeOffset at) => (KeptAt, Pen) = (at, Pen.New(at.ToUnixTimeMilliseconds()));
}
