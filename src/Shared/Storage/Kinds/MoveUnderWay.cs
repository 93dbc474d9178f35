using System.Text.Json;
using BarnetIMidten.Shared.Storage.Kinds.Sqlite;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Storage.Kinds;

/// <summary>A move that was begun and has not ended, in a file of the data folder beside the databases: what lies where it goes to is its own, which nobody has been
/// served from, until the placement says otherwise.</summary>
internal sealed record MoveUnderWay(Placement From, Placement To)
{
    /// <summary>Null where none was begun.</summary>
    public static MoveUnderWay? Read(DataFolder folder, MunicipalityCode municipality) =>
        File.Exists(FileOf(folder, municipality))
            ? JsonSerializer.Deserialize<MoveUnderWay>(File.ReadAllText(FileOf(folder, municipality)), KeptJson.Options)
            : null;

    /// <summary>To be on the disk before anything is made where it goes to.</summary>
    public void Begin(DataFolder folder, MunicipalityCode municipality)
    {
        var part = $"{FileOf(folder, municipality)}.part";
        File.WriteAllText(part, JsonSerializer.Serialize(this, KeptJson.Options));
        DatabaseFile.Settle(part, FileOf(folder, municipality));
    }

    public static void End(DataFolder folder, MunicipalityCode municipality) => File.Delete(FileOf(folder, municipality));

    private static string FileOf(DataFolder folder, MunicipalityCode municipality) => $"{folder.Of(municipality)}.moving";
}
