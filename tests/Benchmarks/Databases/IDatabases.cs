using System.Data.Common;

namespace BarnetIMidten.Benchmarks.Databases;

/// <summary>What keeps the databases of a run: the product's, and those of the bare code beside it. A product's are found by its data folder.</summary>
internal interface IDatabases : IAsyncDisposable
{
    /// <summary>As <c>Storage:Provider</c> names it.</summary>
    string Provider { get; }

    /// <summary>Seconds of processor time so far in processes that are neither the product's nor the bench's.</summary>
    double CpuSeconds { get; }

    /// <summary>What the product is told, as its environment takes it.</summary>
    IReadOnlyDictionary<string, string> SettingsOf(string folder);

    /// <summary>A municipality's database, for plain reading beside the product.</summary>
    DbConnection Open(string folder, string municipality);

    /// <summary>Gives another data folder the same municipalities; no server may run on either.</summary>
    void Copy(string from, string to);

    /// <summary>What the databases themselves do within minutes of having been filled is done now, and not while something is measured.</summary>
    void Settle(string folder);

    /// <summary>On disk.</summary>
    long BytesOf(string folder);

    /// <summary>An empty database for bare code, as its command line takes it.</summary>
    string[] Bare(string name);

    /// <summary>An empty database for plain inserts.</summary>
    DbConnection OpenRaw(string name);

    /// <summary>The settings of a house whose statements can be heard.</summary>
    string[] Aloud(Product product);

    /// <summary>The statements that a reading runs in such a house, with their values.</summary>
    Task<IReadOnlyList<Statement>> Heard(HouseInside aloud, Func<IServiceProvider, Task> read);

    /// <summary>Rows that a statement gives, one where it finds none; and over how many it steps.</summary>
    (double Given, double Stepped) Rows(DbConnection connection, Statement statement);
}
