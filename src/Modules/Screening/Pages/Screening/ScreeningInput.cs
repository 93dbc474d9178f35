using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Screenings.Features;
using BarnetIMidten.Screenings.Features.PutScreening;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Screenings.Pages.Screening;

/// <summary>The screening as a form: one row for every factor that can be seen, in the catalogue's order.</summary>
public sealed class ScreeningInput
{
    public DateOnly? ScreenedOn { get; set; }
    public List<FactorRow> RiskFactors { get; set; } = [];

    /// <summary>One a line.</summary>
    public string? ProtectiveFactors { get; set; }

    public CriteriaRows Criteria { get; set; } = new();
    public bool? SpecialSupportSuspected { get; set; }
    public string? ParentPerspective { get; set; }

    public sealed class FactorRow
    {
        public string? Code { get; set; }
        public bool Seen { get; set; }
        public string? Observation { get; set; }
    }

    public sealed class CriteriaRows
    {
        public bool? LowComplexity { get; set; }
        public bool? Delimited { get; set; }
        public bool? OwnResources { get; set; }
    }

    /// <summary>The form of a family that is screened today for the first time, or as its screening stands.</summary>
    internal static ScreeningInput Of(ScreeningAnswer? current, IReadOnlyList<CatalogueItem> factors, DateOnly today)
    {
        var seen = current?.RiskFactors.ToDictionary(f => f.Code) ?? [];
        return new ScreeningInput
        {
            ScreenedOn = current?.ScreenedOn ?? today,
            RiskFactors =
            [
                .. factors.Select(f => new FactorRow
                {
                    Code = f.Code,
                    Seen = seen.ContainsKey(f.Code),
                    Observation = seen.GetValueOrDefault(f.Code)?.Observation,
                }),
            ],
            ProtectiveFactors = current is null ? null : string.Join('\n', current.ProtectiveFactors),
            Criteria = new CriteriaRows
            {
                LowComplexity = current?.Criteria.LowComplexity,
                Delimited = current?.Criteria.Delimited,
                OwnResources = current?.Criteria.OwnResources,
            },
            SpecialSupportSuspected = current?.SpecialSupportSuspected,
            ParentPerspective = current?.ParentPerspective,
        };
    }

    internal PutScreening.Body Body() =>
        new(
            ScreenedOn,
            [.. RiskFactors.Where(f => f.Seen).Select(f => new PutScreening.Factor(f.Code, f.Observation))],
            ProtectiveFactors?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            new PutScreening.Answers(Criteria.LowComplexity, Criteria.Delimited, Criteria.OwnResources),
            SpecialSupportSuspected,
            ParentPerspective
        );

    /// <summary>Where a refused field stands in this form: the second factor seen may be the ninth row, and a line has no field of its own.</summary>
    internal FieldError InForm(FieldError error)
    {
        if (error.Field.StartsWith("protectiveFactors", StringComparison.Ordinal))
        {
            return error with { Field = "protectiveFactors" };
        }

        var seen = RiskFactors
            .Index()
            .Where(f => f.Item.Seen)
            .Select((f, i) => (Sent: $"riskFactors[{i}].", Row: $"riskFactors[{f.Index}]."));
        var (sent, row) = seen.FirstOrDefault(f => error.Field.StartsWith(f.Sent, StringComparison.Ordinal));
        return sent is null
            ? error
            : error with
            {
                Field = row + (error.Field.EndsWith("observation", StringComparison.Ordinal) ? "observation" : "seen"),
            };
    }
}
