using System.Text.Json;
using FluentValidation;

namespace BarnetIMidten.Visits.Features;

/// <summary>The shapes that several use cases of this room share.</summary>
internal static class Shapes
{
    public static IRuleBuilderOptions<T, int?> Between<T>(this IRuleBuilder<T, int?> rule, int least, int most) =>
        rule.Must(number => number is null || (number >= least && number <= most))
            .WithErrorCode("visit.out-of-range")
            .WithState(_ => new object?[] { least, most });

    /// <summary>The word of a list that a text states, spelt as the contract spells it; null for any other text.</summary>
    public static TWord? Word<TWord>(string? text)
        where TWord : struct, Enum
    {
        foreach (var word in Enum.GetValues<TWord>())
        {
            if (Spelt(word) == text)
            {
                return word;
            }
        }

        return null;
    }

    /// <summary><c>StartMeeting</c> is spelt <c>startMeeting</c>.</summary>
    public static string Spelt<TWord>(TWord word)
        where TWord : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(word.ToString());
}
