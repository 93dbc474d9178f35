using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>Keeps the form that a request brings.</summary>
internal sealed class DraftKeeper(Dispatcher send)
{
    public async Task<Result<KeepDraft.Answer>> Keep(
        HttpContext http,
        KeepsDraftAttribute keeps,
        CallContext caller,
        bool pausing,
        CancellationToken cancellation
    )
    {
        var sent = await http.Request.ReadFormAsync(cancellation);
        var written = DraftFields.Read(sent, DraftFields.AddressOf(http.Request, keeps), keeps);
        Guid? subject = Guid.TryParse(http.GetRouteValue("id") as string, out var id) ? id : null;
        return await send.Send(
            new KeepDraft.Command(written, DraftFields.PartsOf(sent, keeps), subject, Pen.Read(sent[DraftFields.Pen]), pausing),
            caller,
            cancellation
        );
    }
}
