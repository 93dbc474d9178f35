using BarnetIMidten.Economy.Domain;

namespace BarnetIMidten.Benchmarks.Simulated;

/// <summary>Draws of one municipality, in their order: the same seed gives the same draws in ten years.</summary>
internal sealed class Chance(Xoshiro256 stream)
{
    private Xoshiro256 stream = stream;

    public static IEnumerable<Chance> Of(long seed, int towns) => Xoshiro256.Streams(seed, towns).Select(s => new Chance(s));

    /// <summary>From the least to the most, both included.</summary>
    public int Between(int least, int most) => least + (int)(stream.NextUnit() * (most - least + 1));

    public bool Is(double share) => stream.NextUnit() < share;

    public T Of<T>(IReadOnlyList<T> all) => all[Between(0, all.Count - 1)];

    /// <summary>So many of them, each once, in the order of the list.</summary>
    public IEnumerable<T> Some<T>(IReadOnlyList<T> all, int count)
    {
        var (left, wanted) = (all.Count, count);
        foreach (var each in all)
        {
            if (Is((double)wanted / left--))
            {
                wanted--;
                yield return each;
            }
        }
    }
}
