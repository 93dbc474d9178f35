namespace BarnetIMidten.Screenings.Domain;

/// <summary>What a change is about.</summary>
internal enum Topic
{
    ScreenedOn,
    RiskFactor,
    Observation,
    Protective,
    LowComplexity,
    Delimited,
    OwnResources,
    SpecialSupport,
    ParentPerspective,
    Recommendation,
}

/// <summary>One thing that is otherwise in a later state of a screening. Null is "was not there" before, and "is gone" after.</summary>
/// <param name="Code">The factor, of <see cref="Topic.RiskFactor"/> and <see cref="Topic.Observation"/>.</param>
internal sealed record Change(Topic Topic, string? Code, object? Before, object? After)
{
    /// <summary>Everything that differs, in the order of the form; nothing when the same was saved again.</summary>
    public static IEnumerable<Change> Between(Screening before, Screening after) =>
        [.. Between(before.Seen, after.Seen), .. Otherwise(Topic.Recommendation, before.Outcome, after.Outcome)];

    public static IEnumerable<Change> Between(Observed before, Observed after) =>
        [
            .. Factors(before.RiskFactors, after.RiskFactors),
            .. before.ProtectiveFactors.Except(after.ProtectiveFactors).Select(gone => new Change(Topic.Protective, null, gone, null)),
            .. after.ProtectiveFactors.Except(before.ProtectiveFactors).Select(come => new Change(Topic.Protective, null, null, come)),
            .. Otherwise(Topic.LowComplexity, before.Criteria.LowComplexity, after.Criteria.LowComplexity),
            .. Otherwise(Topic.Delimited, before.Criteria.Delimited, after.Criteria.Delimited),
            .. Otherwise(Topic.OwnResources, before.Criteria.OwnResources, after.Criteria.OwnResources),
            .. Otherwise(Topic.SpecialSupport, before.SpecialSupportSuspected, after.SpecialSupportSuspected),
            .. Otherwise(Topic.ParentPerspective, Text(before.ParentPerspective), Text(after.ParentPerspective)),
            .. Otherwise(Topic.ScreenedOn, before.ScreenedOn, after.ScreenedOn),
        ];

    /// <summary>A factor that came or went carries its observation; one that stayed may have another.</summary>
    private static IEnumerable<Change> Factors(IReadOnlyList<SeenFactor> before, IReadOnlyList<SeenFactor> after)
    {
        var was = before.ToDictionary(f => f.Code, f => Text(f.Observation));
        var codes = after.Select(f => f.Code).ToHashSet();
        foreach (var gone in before.Where(f => !codes.Contains(f.Code)))
        {
            yield return new Change(Topic.RiskFactor, gone.Code, Text(gone.Observation) ?? "", null);
        }

        foreach (var (code, observation) in after.Select(f => (f.Code, Text(f.Observation))))
        {
            if (!was.TryGetValue(code, out var earlier))
            {
                yield return new Change(Topic.RiskFactor, code, null, observation ?? "");
            }
            else if (earlier != observation)
            {
                yield return new Change(Topic.Observation, code, earlier, observation);
            }
        }
    }

    private static IEnumerable<Change> Otherwise<T>(Topic topic, T before, T after) =>
        EqualityComparer<T>.Default.Equals(before, after) ? [] : [new Change(topic, null, before, after)];

    /// <summary>Nothing written and blanks are the same nothing.</summary>
    private static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : written;
}
