using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Shared.Drafts;

/// <summary>The draft of the form that is being sent. It ends in the same savepoint as the command that the form becomes:
/// what is recorded never stands as a draft too, and what is refused never loses its draft.</summary>
public sealed class DraftAtHand
{
    internal DraftAtHand(string address) => Address = address;

    internal string Address { get; }

    internal static async Task End(WriteTurn turn, Vault vault, CallContext call)
    {
        if (call.Draft is { } draft)
        {
            await using var delete = turn.Connection.Sql("DELETE FROM desk_draft WHERE form = @form", turn.Transaction);
            await delete.With("@form", Draft.IndexOf(vault, call.Known.Id, draft.Address)).ExecuteNonQueryAsync();
        }
    }
}
