using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BarnetIMidten.Access.Data;

/// <summary>An instant as milliseconds since 1970: what the database can compare and put in order.</summary>
internal sealed class InstantColumn()
    : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(),
        milliseconds => DanishClock.InDenmark(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds))
    );
