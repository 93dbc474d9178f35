using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Desk;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>What <see cref="KeepsDraftAttribute"/> promises: a form that is opened is filled from its draft, one that is refused is kept,
/// and one that is done leaves none.</summary>
internal sealed class DraftFilter(
    KeepsDraftAttribute keeps,
    Dispatcher send,
    CallContext call,
    DraftKeeper keeper,
    FormRefiller refiller,
    Phrasebook texts
) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (call.Caller is null || !DraftFields.IsPlace(context.HttpContext.Request, keeps))
        {
            return next();
        }

        var draft = PageDraft.Begin(context.HttpContext, keeps);
        var isOpened = HttpMethods.IsGet(context.HttpContext.Request.Method);
        return isOpened && keeps.StepBy is not null ? OpenedAtStep(draft, context, next)
            : isOpened ? Opened(draft, context, next)
            : keeps.StepBy is not null && context.HandlerMethod?.Name is { Length: > 0 } ? next()
            : keeps.Concerns(context.HandlerMethod?.Name) ? Sent(draft, context, next)
            : next();
    }

    private async Task Opened(PageDraft draft, PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (
            DraftFields.AreInAddress(http.Request, keeps)
            || (await send.Send(new FindDraft.Query(draft.Address), http.RequestAborted)).Value.Draft is not { } found
        )
        {
            await next();
            return;
        }

        draft.Found();
        if ((await next()).Result is not PageResult)
        {
            return;
        }

        await Fill(draft, context, found.Fields, calm: true);
        draft.Fetched(found.SavedAt, IsOvertaken(context.HandlerInstance, found.Fields));
        if (context.HandlerInstance is ITakesUpDraft page)
        {
            await page.TakeUp(http.RequestAborted);
        }
    }

    private async Task Sent(PageDraft draft, PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        switch ((await http.Request.ReadFormAsync(http.RequestAborted))[DraftFields.Act])
        {
            case DraftFields.ActKeep:
                var asked = await keeper.Keep(http, keeps, call, pausing: false, http.RequestAborted);
                context.Result = asked.Refusal is null
                    ? new LocalRedirectResult(DraftFields.StepOf(http.Request, keeps, draft.Address))
                    : new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
                return;
            case DraftFields.ActPause:
                context.Result = DraftWords.Answer(texts, await keeper.Keep(http, keeps, call, pausing: true, http.RequestAborted));
                return;
            case DraftFields.ActDiscard:
                await send.Send(new DiscardDraft.Command(draft.Address), http.RequestAborted);
                context.Result = new LocalRedirectResult(draft.Address);
                return;
            default:
                if (keeps.StepBy is null)
                {
                    await Done(draft, http, next);
                }
                else
                {
                    await DoneStep(draft, context, next);
                }

                return;
        }
    }

    /// <summary>A form in steps is filled first: its page chooses the step by what is written already.</summary>
    private async Task OpenedAtStep(PageDraft draft, PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if ((await send.Send(new FindDraft.Query(draft.Address), http.RequestAborted)).Value.Draft is { } found)
        {
            await Fill(draft, context, found.Fields, calm: false);
            if (http.Request.Query.ContainsKey(keeps.StepBy!))
            {
                draft.Followed(found.SavedAt);
            }
            else
            {
                draft.Fetched(found.SavedAt, isOvertaken: false);
            }
        }

        await next();
    }

    /// <summary>What a step has sent is kept first, right or wrong; then its page is asked, with all that the steps have sent.</summary>
    private async Task DoneStep(PageDraft draft, PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var sent = await http.Request.ReadFormAsync(http.RequestAborted);
        if (DraftFields.PartsOf(sent, keeps) is { Count: > 0 })
        {
            var kept = await keeper.Keep(http, keeps, call, pausing: false, http.RequestAborted);
            if (kept.Refusal is not null)
            {
                context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
                return;
            }

            draft.Kept(kept.Value.SavedAt);
        }

        var found = (await send.Send(new FindDraft.Query(draft.Address), http.RequestAborted)).Value.Draft;
        var written = DraftFields.Read(sent, draft.Address, keeps).Fields;
        await Fill(draft, context, written.Concat(found?.Fields ?? written).DistinctBy(f => f.Key).ToDictionary(), calm: false);
        call.Draft = new DraftAtHand(draft.Address);
        await next();
        call.Draft = null;
    }

    private Task Fill(PageDraft draft, PageHandlerExecutingContext context, IReadOnlyDictionary<string, string[]> fields, bool calm) =>
        refiller.Fill(((PageModel)context.HandlerInstance).PageContext, context.HandlerInstance, fields, name => name == keeps.Form, calm);

    private async Task Done(PageDraft draft, HttpContext http, PageHandlerExecutionDelegate next)
    {
        call.Draft = new DraftAtHand(draft.Address);
        var done = await next();
        call.Draft = null;
        // shown again, or broken by a fault of ours: what was written is kept; where the disk takes nothing, nothing can be
        if (done.Result is PageResult || (done.Exception is { } fault && StorageUnavailableException.In(fault) is null))
        {
            var kept = await keeper.Keep(http, keeps, call, pausing: false, CancellationToken.None);
            if (kept.Refusal is null)
            {
                draft.Kept(kept.Value.SavedAt);
            }
        }
    }

    /// <summary>Whether the page now shows another version of the case than the one that the draft was begun on.</summary>
    private static bool IsOvertaken(object page, IReadOnlyDictionary<string, string[]> fields) =>
        fields.TryGetValue(DraftFields.SeenVersion, out var seen)
        && page.GetType().GetProperty(DraftFields.SeenVersion)?.GetValue(page)?.ToString() is { } now
        && now != seen.FirstOrDefault();
}
