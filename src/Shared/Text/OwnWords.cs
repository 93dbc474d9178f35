using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Text;

/// <summary>What a municipality says in words of its own: under a key of the phrasebook in the place of ours, or under a key of its own beside it.</summary>
public interface IOwnWords
{
    /// <summary>Null where it has none.</summary>
    IReadOnlyDictionary<string, LocalText>? Of(MunicipalityCode municipality);
}

/// <summary>The phrasebook as the house wrote it: for what stands before anybody calls, and for what is the same in every municipality.</summary>
public sealed record HouseWords(Phrasebook Book)
{
    /// <summary>The same as the caller's municipality says it, whoever she turns out to be.</summary>
    public Phrasebook For(CallContext call, IOwnWords? own)
    {
        IReadOnlyDictionary<string, LocalText>? words = null;
        var known = own is null;
        return Book.With(() =>
        {
            if (!known && call.Caller is { } caller)
            {
                (words, known) = (own!.Of(caller.Municipality), true);
            }

            return words;
        });
    }
}
