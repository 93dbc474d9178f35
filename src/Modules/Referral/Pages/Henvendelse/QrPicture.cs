using System.Globalization;
using System.Text;
using QRCoder;

namespace BarnetIMidten.Referrals.Pages.Henvendelse;

/// <summary>A QR code as one path: a square for each dark module, in a picture of <see cref="Side"/> by <see cref="Side"/>, its quiet edge included.</summary>
internal sealed record QrPicture(int Side, string Path)
{
    public static QrPicture Of(string text)
    {
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
