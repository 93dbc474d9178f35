using System.Security.Cryptography;
using System.Text;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Outbox.Holds;

/// <summary>Where a municipality's database lies: on which machine, under which path, as which file. Nothing of it travels with a copy. In doubt it is another place:
/// post that waits for an administrator can still be sent, post that was sent twice cannot be called back.</summary>
internal sealed class Whereabouts(DataFolder folder)
{
    private const string MachineFile = "/etc/machine-id";
    private readonly string machine = File.Exists(MachineFile) ? File.ReadAllText(MachineFile).Trim() : "";

    /// <summary>Null where no file of the data folder holds it.</summary>
    public byte[]? MarkOf(MunicipalityCode municipality) =>
        folder.Of(municipality) is var file && File.Exists(file)
            ? SHA256.HashData(Encoding.UTF8.GetBytes($"{machine}\n{file}\n{FilesOfTheSystem.Identity(file)}"))
            : null;
}
