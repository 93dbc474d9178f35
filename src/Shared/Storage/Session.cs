using System.Data.Common;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Keys;

namespace BarnetIMidten.Shared.Storage;

/// <summary>The connection that one message works on: the writer's during a change, else a pooled one that sees one moment of the database.</summary>
public sealed class Session(Municipalities municipalities, CallContext call) : IAsyncDisposable
{
    private MunicipalityStore? store;
    private WriteTurn? turn;
    private DbConnection? reading;
    private DbTransaction? moment;

    public MunicipalityStore Store => store ??= municipalities.Open(call.Known.Municipality);

    public Vault Vault => Store.Vault;

    public bool Writing => turn is not null;

    /// <exception cref="InvalidOperationException">This message changes nothing.</exception>
    internal WriteTurn Turn => turn ?? throw new InvalidOperationException("Only a command has a turn.");

    public DbConnection Connection => turn?.Connection ?? Reading();

    public DbTransaction Transaction
    {
        get
        {
            _ = Connection;
            return turn?.Transaction ?? moment!;
        }
    }

    /// <summary>Takes back everything that this message has done so far, though it succeeds: a rehearsal.</summary>
    /// <exception cref="InvalidOperationException">This message changes nothing.</exception>
    public void TakeBack() => Turn.Undo();

    /// <summary>Does something in memory once what this message changes is on disk, before it is answered; not if it is refused.</summary>
    /// <exception cref="InvalidOperationException">This message changes nothing.</exception>
    public void WhenKept(Action act) => Turn.WhenKept(act);

    /// <summary>From now on the message works on the writer's connection.</summary>
    /// <exception cref="InvalidOperationException">It has read already, on a connection that nothing is ever committed on: what it wrote there would be lost.</exception>
    internal void Join(WriteTurn joined) =>
        turn = reading is null
            ? joined
            : throw new InvalidOperationException("A command must not read before its turn: a validator asks no database.");

    /// <summary>A part of this message works in the same turn.</summary>
    internal void ShareWith(Session part) => part.Join(Turn);

    /// <summary>The message has read what it will: it no longer holds the moment that it saw. Whoever writes while her own moment is open keeps the write-ahead
    /// log from ever beginning anew.</summary>
    internal async Task EndMoment()
    {
        if (moment is not null)
        {
            await moment.DisposeAsync();
            moment = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndMoment();
        if (reading is not null)
        {
            await reading.DisposeAsync();
        }
    }

    private DbConnection Reading()
    {
        if (reading is null)
        {
            reading = Store.OpenForReading();
            moment = Store.Database.BeginReading(reading);
        }

        return reading;
    }
}
