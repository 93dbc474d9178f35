using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace BarnetIMidten.Shared.Calling;

/// <summary>Whose session it was, when it has run out. Access answers.</summary>
public interface ILapsedSessions
{
    /// <summary>The user whose session the request shows, if it ran out lately and she could sign in as the same at this moment; else null.
    /// It lets nobody in: it says under whose name something may be put away.</summary>
    ClaimsPrincipal? Of(HttpContext http);
}
