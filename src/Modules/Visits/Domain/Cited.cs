using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Visits.Domain;

/// <summary>A rule's source as a sentence names it: its id, or in words that it is the municipality's own.</summary>
internal static class Cited
{
    public static object Source(string source) => source == RuleSources.Own ? new Phrase("look.own-rule") : source;
}
