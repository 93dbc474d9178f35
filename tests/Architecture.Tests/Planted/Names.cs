namespace BarnetIMidten.Architecture.Tests.Planted.Names;

// Breaches on purpose; the last two are names of the trade.
internal sealed class CourseManager;

internal sealed class CourseHelper;

internal interface IVisitService;

internal sealed record VisitDto;

internal abstract class VisitBase<T>
{
    public T? Value { get; init; }
}

internal static class VisitUtil;

internal sealed record ServiceLevel;

internal sealed class DatabaseFile;
