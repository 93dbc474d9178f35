using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;

namespace BarnetIMidten.Programmes.Features.PutVersionInForce;

/// <summary>Which base programmes there are, for whoever opens a municipality.</summary>
internal sealed class ProgrammesToChoose : IBaseProgrammes
{
    public IReadOnlyList<string> Keys { get; } = [.. BaseProgrammes.All.Select(b => b.Key)];
}
