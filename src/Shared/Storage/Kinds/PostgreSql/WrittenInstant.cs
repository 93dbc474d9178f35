using System.Globalization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace BarnetIMidten.Shared.Storage.Kinds.PostgreSql;

/// <summary>An instant as a file has it, in words: with its place's own time and all seven digits, neither of which the server's own type keeps.</summary>
internal sealed class WrittenInstant()
    : ValueConverter<DateTimeOffset, string>(at => Write(at), text => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture))
{
    private static string Write(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
