using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Economy.Domain;

/// <summary>The three kinds of figure that never mix: what was planned, what was found in the accounts, what follows from an assumption.</summary>
internal enum FigureKind
{
    Budgeted,
    Documented,
    Estimated,
}

/// <summary>A kind as a type, so that the compiler keeps them apart.</summary>
internal interface IFigureKind
{
    static abstract FigureKind Kind { get; }
}

/// <summary>Volume × price of a business case.</summary>
internal sealed class Budgeted : IFigureKind
{
    public static FigureKind Kind => FigureKind.Budgeted;
}

/// <summary>Entered from the accounts, with its source.</summary>
internal sealed class Documented : IFigureKind
{
    public static FigureKind Kind => FigureKind.Documented;
}

/// <summary>An assumption × a volume.</summary>
internal sealed class Estimated : IFigureKind
{
    public static FigureKind Kind => FigureKind.Estimated;
}

/// <summary>An exact amount of one kind. Two of a kind can be added; two kinds cannot: there is no such operator, and no way from one kind to another but
/// <see cref="Amount"/>, in the open.</summary>
internal readonly record struct Figure<TKind>(Kroner Amount) : IComparable<Figure<TKind>>
    where TKind : IFigureKind
{
    public static Figure<TKind> Zero => default;

    public static Figure<TKind> Of(decimal kroner) => new(new Kroner(kroner));

    public static Figure<TKind> Sum(IEnumerable<Figure<TKind>> figures) => new(Kroner.Sum(figures.Select(f => f.Amount)));

    public static Figure<TKind> operator +(Figure<TKind> left, Figure<TKind> right) => new(left.Amount + right.Amount);

    public static Figure<TKind> operator -(Figure<TKind> left, Figure<TKind> right) => new(left.Amount - right.Amount);

    public static Figure<TKind> operator -(Figure<TKind> value) => new(-value.Amount);

    public static Figure<TKind> operator *(Figure<TKind> value, decimal factor) => new(value.Amount * factor);

    public static Figure<TKind> operator /(Figure<TKind> value, decimal divisor) => new(value.Amount / divisor);

    public static bool operator <(Figure<TKind> left, Figure<TKind> right) => left.Amount < right.Amount;

    public static bool operator >(Figure<TKind> left, Figure<TKind> right) => left.Amount > right.Amount;

    public static bool operator <=(Figure<TKind> left, Figure<TKind> right) => left.Amount <= right.Amount;

    public static bool operator >=(Figure<TKind> left, Figure<TKind> right) => left.Amount >= right.Amount;

    public int CompareTo(Figure<TKind> other) => Amount.CompareTo(other.Amount);

    public override string ToString() => $"{Amount} ({TKind.Kind})";
}
