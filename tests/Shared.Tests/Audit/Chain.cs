using System.Globalization;
using BarnetIMidten.Shared.Audit;

namespace BarnetIMidten.Shared.Tests.Audit;

/// <summary>Logs of use to tamper with.</summary>
internal static class Chain
{
    public static async Task<Kernel> Of(int entries)
    {
        var kernel = Kernel.New();
        for (var i = 1; i <= entries; i++)
        {
            var text = i.ToString(CultureInfo.InvariantCulture);
            var row = new AuditRow(
                $"user {text}",
                "Lead",
                AuditAction.Search,
                i % 4 == 0 ? null : new Guid(i, 0, 0, new byte[8]),
                i % 3 == 0 ? text : null,
                $"purpose {text}",
                i % 2 == 0 ? text : null,
                "ok",
                i % 5 == 0 ? new Guid(0, (short)i, 0, new byte[8]) : null
            );
            await kernel.Store.Writer.Run(async turn =>
            {
                await turn.Audit.Append(row);
                return true;
            });
        }

        return kernel;
    }
}
