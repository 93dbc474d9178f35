using System.Text;

namespace BarnetIMidten.Benchmarks.Simulated;

/// <summary>A municipality and its last five years, as it would bring them along: a table to import.</summary>
/// <param name="visits">As many as are aimed at; what became of it stands in <see cref="Past"/>.</param>
internal sealed class SimulatedTown(string code, int visits, Chance chance, DateOnly until)
{
    private const int Years = 5;
    private const int DaysToDecide = 10;
    private const int CoursesOfAPedagogue = 400;
    private const int LeastPedagogues = 2;

    /// <summary>What came of the draws.</summary>
    internal sealed record Past(string Table, int Families, int Courses, int Ended, int Visits);

    public string Code => code;

    public int Visits => visits;

    /// <summary>Every third is under the national model, with the demo's Køge; the others are as Ishøj.</summary>
    public bool IsNational { get; } = code == Product.Koege || (code != "0183" && code[^1] % 3 == 0);

    public string Programme => IsNational ? "national-1000-days" : "ishoej-0-6";

    /// <summary>For what comes after the table: the draws go on.</summary>
    public Chance Chance => chance;

    public Past Draw()
    {
        var model = IsNational ? SimulatedModel.National : SimulatedModel.Ishoej;
        var families = (int)Math.Max(1, visits / model.VisitsOfAFamily);
        var (newest, span) = (until.AddDays(-DaysToDecide), (until.DayNumber - until.AddYears(-Years).DayNumber) - DaysToDecide);
        var corps = Math.Max(LeastPedagogues, families / CoursesOfAPedagogue);
        var table = new StringBuilder(History.Header).Append('\n');
        var (courses, ended, held) = (0, 0, 0);
        for (var n = 1; n <= families; n++)
        {
            var family = SimulatedFamily.Draw(chance, model, newest.AddDays((int)(-span * (long)(families - n) / families)), until);
            table.AppendJoin(',', family.Cells($"S{code}-{n}", n, $"Pædagog {n % corps}")).Append('\n');
            courses += family.Accepted ? 1 : 0;
            ended += family.EndedOn is null ? 0 : 1;
            held += family.Visits.Count + (family.BoosterOn is null ? 0 : 1);
        }

        return new Past(table.ToString(), families, courses, ended, held);
    }
}
