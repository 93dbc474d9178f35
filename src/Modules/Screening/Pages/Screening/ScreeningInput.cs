using System.Globalization;
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

    /// <summary>Codes of the municipality's own list.</summary>
    public List<string> Carrying { get; set; } = [];

    /// <summary>The others, one a line.</summary>
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
            Carrying = [.. current?.ProtectiveFactors.Where(OwnCode.Is) ?? []],
            ProtectiveFactors = current is null ? null : string.Join('\n', current.ProtectiveFactors.Where(p => !OwnCode.Is(p))),
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
            [.. Carrying, .. ProtectiveFactors?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? []],
            new PutScreening.Answers(Criteria.LowComplexity, Criteria.Delimited, Criteria.OwnResources),
            SpecialSupportSuspected,
            ParentPerspective
        );

    /// <summary>Puts the rows in the places of a catalogue that has changed since they were written: each with its code, none lost that was ticked.</summary>
    /// <returns>Whether any row had to move.</returns>
    internal bool StandIn(IReadOnlyList<CatalogueItem> factors)
    {
        if (RiskFactors.Select(f => f.Code).SequenceEqual(factors.Select(f => f.Code)))
        {
            return false;
        }

        var written = RiskFactors.Where(f => f.Code is not null).DistinctBy(f => f.Code).ToDictionary(f => f.Code!);
        RiskFactors = [.. factors.Select(f => written.GetValueOrDefault(f.Code) ?? new FactorRow { Code = f.Code })];
        return true;
    }

    /// <summary>The codes that are ticked.</summary>
    internal IEnumerable<string?> Ticked => RiskFactors.Where(f => f.Seen).Select(f => f.Code).Concat(Carrying);

    /// <summary>Where a refused field stands in this form: the second factor seen may be the ninth row, and a line has no field of its own.</summary>
    internal FieldError InForm(FieldError error)
    {
        if (error.Field.StartsWith("protectiveFactors", StringComparison.Ordinal))
        {
            var line =
                error.Field.Split('[', ']') is [_, var index, ..] && int.TryParse(index, CultureInfo.InvariantCulture, out var at)
                    ? at
                    : Carrying.Count;
            return error with { Field = line < Carrying.Count ? "carrying" : "protectiveFactors" };
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
