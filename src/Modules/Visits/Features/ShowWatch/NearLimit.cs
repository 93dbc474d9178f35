using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Referrals.Contracts;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Visits.Domain;

namespace BarnetIMidten.Visits.Features;

/// <summary>Courses whose limits are near: a lead's all, a pedagogue's own.</summary>
internal sealed record NearLimits(DateOnly Today, IReadOnlyList<NearLimit> Courses);

/// <summary>A course with no visit left, or so near to its last day as its rules remind of it.</summary>
/// <param name="Asks">The pedagogue has asked for more, which is for the lead to answer.</param>
internal sealed record NearLimit(CourseId Course, Family? Family, Allowance Allowance, RuleSources Sources, bool Asks);
