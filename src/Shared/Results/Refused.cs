namespace BarnetIMidten.Shared.Results;

/// <summary>Thrown by a reaction that cannot do its part: the writer turns it into the refusal of the whole command.
/// The one exception of its kind; everywhere else a refusal is returned.</summary>
public sealed class Refused(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}
