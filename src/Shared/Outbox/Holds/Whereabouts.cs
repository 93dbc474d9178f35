using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Storage.Kinds;

namespace BarnetIMidten.Shared.Outbox.Holds;

/// <summary>Where a municipality's database lies: on which machine, under which path, as which file; or on which server, as which of its databases. Nothing of it travels
/// with a copy. In doubt it is another place: post that waits for an administrator can still be sent, post that was sent twice cannot be called back.</summary>
internal static class Whereabouts
{
    /// <summary>Null where nobody can say.</summary>
    public static byte[]? MarkOf(IDatabase database, DbConnection open) =>
        database.Identity(open) is { } identity ? SHA256.HashData(Encoding.UTF8.GetBytes(identity)) : null;
}
