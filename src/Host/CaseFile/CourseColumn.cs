namespace BarnetIMidten.Host.CaseFile;

/// <summary>A column of the import file.</summary>
/// <param name="IsRequired">Without it a row is refused, whatever it is about.</param>
/// <param name="Words">The only words that it may hold, as they are spelt; none where it holds anything else.</param>
internal sealed record CourseColumn(string Name, bool IsRequired, IReadOnlyList<string> Words);
