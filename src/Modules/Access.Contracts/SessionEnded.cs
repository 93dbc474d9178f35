using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Contracts;

/// <summary>Somebody signed out: what is kept in memory for her alone is forgotten.</summary>
public sealed record SessionEnded(UserId User) : IFact;
