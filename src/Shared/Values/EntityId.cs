namespace BarnetIMidten.Shared.Values;

/// <summary>What all kinds of id share: their text is 32 lowercase hexadecimal digits.</summary>
public static class EntityId
{
    private const string Format = "N";

    /// <summary>A new id; later ones sort after earlier ones.</summary>
    public static TId New<TId>()
        where TId : struct, IEntityId<TId> => TId.From(Guid.CreateVersion7());

    /// <summary>
    /// The id that a text states, or the empty id for any text that is not 32 hexadecimal digits: a malformed id is the id
    /// of nothing, so that its route answers 404, as for what does not exist. Source: contract/api.md, Conventions.
    /// </summary>
    public static TId Read<TId>(string? text)
        where TId : struct, IEntityId<TId> =>
        // The length is asked first: the framework's exact parsing would forgive blanks around it.
        text is { Length: 32 }
        && Guid.TryParseExact(text, Format, out var value)
            ? TId.From(value)
            : default;

    /// <summary>As <see cref="Read"/>, in the shape that route and form binding look for. False only where nothing is said at all.</summary>
    public static bool TryParse<TId>(string? text, out TId id)
        where TId : struct, IEntityId<TId>
    {
        id = Read<TId>(text);
        return !string.IsNullOrEmpty(text);
    }

    /// <summary>The text of an id.</summary>
    public static string Text(Guid value) => value.ToString(Format);
}
