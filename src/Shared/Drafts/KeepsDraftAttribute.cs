using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>Says that what is written in a page's form is kept as a draft until it is done. The page needs nothing else:
/// <c>[KeepsDraft("draft.visit")]</c>.</summary>
/// <param name="name">Key of the form's name in the phrasebook.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KeepsDraftAttribute(string name) : Attribute, IFilterFactory
{
    public const string UsualForm = "Input";

    private static readonly ObjectFactory<DraftFilter> MakeFilter = ActivatorUtilities.CreateFactory<DraftFilter>([
        typeof(KeepsDraftAttribute),
    ]);

    public string Name { get; } = name;

    /// <summary>The bound property that is the form. Any other than <c>Input</c> has a post handler of its own name.</summary>
    public string Form { get; init; } = UsualForm;

    /// <summary>The word of the query that makes it another form: a visit that was held, or cancelled.</summary>
    public string? By { get; init; }

    /// <summary>The word of the query that says which step of a longer form is shown. Each step then sends its own fields, and says which they are (hidden, <c>__DraftPart</c>);
    /// the draft holds them all, and the page is filled with the whole of it before its handler is asked. <see cref="By"/> then names a number (32 hex digits) that tells one such form from another.</summary>
    public string? StepBy { get; init; }

    /// <summary>The place on the page where the form stands, if it is not the page's only one.</summary>
    public string? At { get; init; }

    /// <summary>The field that tells whose it is; left out, the grey line under the heading does.</summary>
    public string? About { get; init; }

    bool IFilterFactory.IsReusable => false;

    IFilterMetadata IFilterFactory.CreateInstance(IServiceProvider serviceProvider) => MakeFilter(serviceProvider, [this]);

    /// <summary>Whether a post by this handler is of this form.</summary>
    internal bool Concerns(string? handler) => Form == UsualForm || string.Equals(handler, Form, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A page that does something more when its form was filled from a draft: makes room, or compares anew.</summary>
public interface ITakesUpDraft
{
    Task TakeUp(CancellationToken cancellation);
}

public static class WaitingDraft
{
    /// <summary>Whether the page has a draft to be filled from, or what was written was refused and kept. One that would lead elsewhere, or show no form, since nothing
    /// is left to do, shows it all the same: nowhere else can what was written be read, or thrown away.</summary>
    public static bool HasDraft(this HttpContext http) => PageDraft.Of(http) is { IsThere: true } or { KeptAt: not null };
}
