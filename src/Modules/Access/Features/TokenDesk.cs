using System.Buffers.Text;
using System.Security.Cryptography;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Access.Features;

/// <summary>A token as it is given, once.</summary>
internal sealed record IssuedToken(TokenId Id, string Text);

internal sealed class TokenDesk(AccessDb db, Session session, SystemRegister register, CallContext call, TimeProvider clock)
{
    private const string Prefix = "bim_";
    private const int RandomBytes = 32;

    /// <summary>Adds a token to the change that is being written. <c>bim_</c> tells a secret scanner what it found; the rest is 256 random bits.</summary>
    public Result<IssuedToken> Issue(User to, string name)
    {
        if (to.Closed is not null)
        {
            return Refusal.Conflict("user.closed");
        }

        var text = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(RandomBytes));
        register.Lead(WayIn.Token, text, session.Store.Code);
        var token = AccessToken.Issue(to, name.Trim(), register.Hash(WayIn.Token, text), call.Known.Id, clock.GetUtcNow());
        db.Tokens.Add(token);
        return new IssuedToken(token.Id, text);
    }
}
