using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Web;

/// <summary>What a list is asked for, as it stands in the address: blank asks for nothing.</summary>
public static class AskedFor
{
    /// <summary>The word that was asked for; null where nothing was, and where it is none, which is then among the faults.</summary>
    public static TWord? Word<TWord>(string field, string? text, List<FieldError> faults)
        where TWord : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var word = Text.Word.Read<TWord>(text);
        if (word is null)
        {
            faults.Add(new FieldError(field, "field.unknown-value"));
        }

        return word;
    }
}
