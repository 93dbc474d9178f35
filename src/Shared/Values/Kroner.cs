using System.Globalization;
using System.Text.Json.Serialization;

namespace BarnetIMidten.Shared.Values;

/// <summary>
/// An exact amount in Danish kroner: a decimal, never a double. Sums keep every decimal; it is rounded once, where it is
/// shown or stored, to the øre and half away from zero. In JSON it is a number in kroner. Overflow throws.
/// </summary>
/// <param name="Amount">Kroner, positive or negative, with any number of decimals.</param>
[JsonConverter(typeof(KronerJsonConverter))]
public readonly record struct Kroner(decimal Amount) : IComparable<Kroner>
{
    /// <summary>Nothing; also the default value.</summary>
    public static Kroner Zero => default;

    /// <summary>Rounded to whole øre, half away from zero: 0.005 becomes 0.01 and −0.005 becomes −0.01.</summary>
    public Kroner RoundedToOere => new(decimal.Round(Amount, 2, MidpointRounding.AwayFromZero));

    /// <summary>The sum of amounts, unrounded; zero of none.</summary>
    public static Kroner Sum(IEnumerable<Kroner> amounts) => new(amounts.Sum(each => each.Amount));

    public static Kroner operator +(Kroner left, Kroner right) => new(left.Amount + right.Amount);

    public static Kroner operator -(Kroner left, Kroner right) => new(left.Amount - right.Amount);

    public static Kroner operator -(Kroner value) => new(-value.Amount);

    public static Kroner operator *(Kroner price, decimal volume) => new(price.Amount * volume);

    public static Kroner operator *(decimal volume, Kroner price) => price * volume;

    public static Kroner operator /(Kroner value, decimal divisor) => new(value.Amount / divisor);

    public static bool operator <(Kroner left, Kroner right) => left.Amount < right.Amount;

    public static bool operator >(Kroner left, Kroner right) => left.Amount > right.Amount;

    public static bool operator <=(Kroner left, Kroner right) => left.Amount <= right.Amount;

    public static bool operator >=(Kroner left, Kroner right) => left.Amount >= right.Amount;

    public int CompareTo(Kroner other) => Amount.CompareTo(other.Amount);

    /// <summary>The plain number in kroner with a decimal point, the same under every language.</summary>
    public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture);
}
