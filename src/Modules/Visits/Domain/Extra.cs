namespace BarnetIMidten.Visits.Domain;

/// <summary>What the lead has added to the limits of one course.</summary>
internal readonly record struct Extra(int Visits, int Weeks)
{
    public Extra And(Extra more) => new(Visits + more.Visits, Weeks + more.Weeks);
}
