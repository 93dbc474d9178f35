using System.Numerics;
using System.Runtime.InteropServices;

namespace BarnetIMidten.Economy.Domain;

/// <summary>xoshiro256** by Blackman and Vigna, its state filled by SplitMix64. Our own, since the same seed must give the same draws in ten years, and the
/// framework promises that of none of its generators.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Xoshiro256
{
    private const double Unit = 1.0 / (1UL << 53);
    private ulong s0;
    private ulong s1;
    private ulong s2;
    private ulong s3;

    /// <summary>Generators of their own from one seed: the first takes the first four words of SplitMix64, the next the next four.</summary>
    public static Xoshiro256[] Streams(long seed, int count)
    {
        var state = unchecked((ulong)seed);
        var streams = new Xoshiro256[count];
        for (var i = 0; i < count; i++)
        {
            streams[i] = new Xoshiro256
            {
                s0 = Split(ref state),
                s1 = Split(ref state),
                s2 = Split(ref state),
                s3 = Split(ref state),
            };
        }

        return streams;
    }

    /// <summary>From 0 up to, not including, 1, in steps of 2⁻⁵³.</summary>
    public double NextUnit() => (Next() >> 11) * Unit;

    public ulong Next()
    {
        unchecked
        {
            var drawn = BitOperations.RotateLeft(s1 * 5, 7) * 9;
            var shifted = s1 << 17;
            s2 ^= s0;
            s3 ^= s1;
            s1 ^= s2;
            s0 ^= s3;
            s2 ^= shifted;
            s3 = BitOperations.RotateLeft(s3, 45);
            return drawn;
        }
    }

    private static ulong Split(ref ulong state)
    {
        unchecked
        {
            var word = state += 0x9E3779B97F4A7C15;
            word = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9;
            word = (word ^ (word >> 27)) * 0x94D049BB133111EB;
            return word ^ (word >> 31);
        }
    }
}
