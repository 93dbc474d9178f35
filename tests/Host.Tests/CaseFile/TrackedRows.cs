using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BarnetIMidten.Host.Tests.CaseFile;

/// <summary>Counts what the contexts on one data folder hold whenever one of them saves.</summary>
internal sealed class TrackedRows : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly List<IDisposable> heard = [];
    private readonly string folder;

    public TrackedRows(string folder)
    {
        this.folder = folder;
        heard.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Most { get; private set; }

    public int Saves { get; private set; }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            heard.Add(value.Subscribe(this, name => name == CoreEventId.SaveChangesCompleted.Name));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value.Value is DbContextEventData { Context: { } db }
            && db.Database.GetDbConnection().DataSource.StartsWith(folder, StringComparison.Ordinal)
        )
        {
            (Most, Saves) = (Math.Max(Most, db.ChangeTracker.Entries().Count()), Saves + 1);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => heard.ForEach(h => h.Dispose());
}
