using System.Globalization;

namespace BarnetIMidten.Shared.Text;

/// <summary>Says everything in Danish until it is disposed: what goes to the politicians or into the records, whatever language its reader has chosen.</summary>
public sealed class InDanish : IDisposable
{
    private readonly CultureInfo readers = CultureInfo.CurrentUICulture;

    private InDanish() => CultureInfo.CurrentUICulture = Languages.Danish;

    public static InDanish Now() => new();

    public void Dispose() => CultureInfo.CurrentUICulture = readers;
}
