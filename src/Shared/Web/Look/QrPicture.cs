using System.Globalization;
using System.Text;
using QRCoder;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>A QR code as one path: a square for each dark module, in a picture of <see cref="Side"/> by <see cref="Side"/>, its quiet edge included.</summary>
public sealed record QrPicture(int Side, string Path)
{
    /// <summary>A code of more letters is too fine for a telephone to read off paper.</summary>
    private const int Longest = 300;

    /// <summary>Null for a text that is too long.</summary>
    public static QrPicture? Of(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        using var generator = new QRCodeGenerator();
        // M bears a fold or a coffee stain over a sixth of it
        using var code = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        foreach (var (y, row) in code.ModuleMatrix.Index())
        {
            for (var x = 0; x < row.Count; x++)
            {
                if (row[x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrPicture(code.ModuleMatrix.Count, path.ToString());
    }
}
