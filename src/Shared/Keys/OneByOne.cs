namespace BarnetIMidten.Shared.Keys;

/// <summary>Reads each by itself what would be read together, so that one whose seal is broken makes no other unreadable.</summary>
public static class OneByOne
{
    /// <returns>What opened, and how many did not.</returns>
    public static async Task<(IReadOnlyList<T> Opened, int Broken)> Open<TId, T>(IEnumerable<TId> ids, Func<TId, Task<T>> open)
    {
        var (opened, broken) = (new List<T>(), 0);
        foreach (var id in ids)
        {
            try
            {
                opened.Add(await open(id));
            }
            catch (SealBrokenException)
            {
                broken++;
            }
        }

        return (opened, broken);
    }
}
