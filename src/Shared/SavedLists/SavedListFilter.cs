using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Desk;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Web.Look;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace BarnetIMidten.Shared.SavedLists;

/// <summary>What <see cref="KeepsListsAttribute"/> promises: a list that the address names is filtered as it was kept, and a filter can be kept.</summary>
internal sealed class SavedListFilter(KeepsListsAttribute keeps, Dispatcher send, CallContext call, FormRefiller refiller, Phrasebook texts)
    : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (call.Caller is null)
        {
            await next();
            return;
        }

        var http = context.HttpContext;
        (string, string)? refused = null;
        if (HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType)
        {
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            if (form[PageLists.Act] == PageLists.ActRemove)
            {
                await Remove(context, form);
                return;
            }

            if (form[PageLists.Act] == PageLists.ActSave)
            {
                refused = await Save(context, form);
                if (refused is null)
                {
                    return;
                }
            }
        }

        await Show(context, refused, next);
    }

    private async Task Remove(PageHandlerExecutingContext context, IFormCollection form)
    {
        _ = Guid.TryParse(form[PageLists.Word], out var id);
        await send.Send(new RemoveList.Command(id), context.HttpContext.RequestAborted);
        context.Result = new LocalRedirectResult(context.HttpContext.Request.Path);
    }

    /// <returns>What was wrong, with the name that was given; null when it is kept.</returns>
    private async Task<(string, string)?> Save(PageHandlerExecutingContext context, IFormCollection form)
    {
        var (http, name) = (context.HttpContext, form[PageLists.Name].ToString());
        var filter = keeps
            .Filter.Where(f => form[f].ToString().Length > 0)
            .ToDictionary(f => f, f => form[f].Select(v => v ?? "").ToArray(), StringComparer.Ordinal);
        var saved = await send.Send(new SaveList.Command(http.Request.Path, name, filter), http.RequestAborted);
        if (saved.Refusal is { } refusal)
        {
            return (refusal.Fields is [var field, ..] ? texts[field.Code, field.Arguments] : texts[refusal.Code, refusal.Arguments], name);
        }

        context.Result = new LocalRedirectResult(PageLists.Address(http.Request, saved.Value));
        return null;
    }

    private async Task Show(PageHandlerExecutingContext context, (string, string)? refused, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var mine = (await send.Send(new MyLists.Query(http.Request.Path), http.RequestAborted)).Value.Lists;
        var asked = http.Request.Query[PageLists.Word].ToString();
        var open = Guid.TryParse(asked, out var id) ? mine.FirstOrDefault(l => l.Id == id) : null;
        if (asked.Length > 0 && open is null)
        {
            context.Result = new LocalRedirectResult(http.Request.Path);
            return;
        }

        var page = (PageModel)context.HandlerInstance;
        if (open is not null)
        {
            await refiller.Fill(page.PageContext, page, open.Filter, keeps.Filter.Contains);
        }

        await next();
        new PageLists(mine, open, FilterOf(page)) { Refused = refused }.Show(http);
    }

    /// <summary>The filter that the page now shows.</summary>
    private Dictionary<string, string[]> FilterOf(PageModel page) =>
        page
            .PageContext.ActionDescriptor.BoundProperties.OfType<PageBoundPropertyDescriptor>()
            .Select(b => (Name: b.BindingInfo?.BinderModelName ?? b.Name, Value: b.Property.GetValue(page)))
            .Where(b => keeps.Filter.Contains(b.Name) && b.Value is not (null or ""))
            .ToDictionary(b => b.Name, b => new[] { Field.Sent(b.Value!) }, StringComparer.Ordinal);
}
