namespace BarnetIMidten.Economy.Domain;

/// <summary>A stated share held against the volumes of the case (A9): what the case counts on in a year, of the courses that it expects.</summary>
internal sealed record ShareCheck(int Year, decimal Volume, int Courses, StatedShare Stated)
{
    public decimal Share => Volume / Courses;

    public bool Inside => Share >= Stated.Low && Share <= Stated.High;

    /// <summary>Year by year, as far as the lines count on anything.</summary>
    public static IEnumerable<ShareCheck> Of(CasePlan plan, StatedShare stated) =>
        from year in plan.Years
        let volume = stated.Keys.Distinct(StringComparer.Ordinal).Sum(key => plan.Line(key)?.In(year).Volume ?? 0)
        where volume > 0 && plan.ExpectedCourses is not null
        select new ShareCheck(year, volume, plan.ExpectedCourses!.Value, stated);
}
