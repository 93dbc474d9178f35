using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Pages.Users;

/// <summary>A first password, on the one page that shows it: the answer to the form that made it, so there is no redirect.</summary>
public sealed record FirstShown(UserId Id, string Whose, string Password);
