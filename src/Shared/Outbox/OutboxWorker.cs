using System.Collections.Concurrent;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Holds;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Watch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BarnetIMidten.Shared.Outbox;

/// <summary>Delivers what lies in the outboxes: at once what was just put, and each minute what is due again. Nothing is sent inside a turn of a writer's,
/// and no municipality waits for another.</summary>
internal sealed partial class OutboxWorker(
    SystemRegister register,
    Municipalities municipalities,
    OutboxAgenda agenda,
    IEnumerable<ICarrier> carriers,
    IServiceScopeFactory scopes,
    Rounds rounds,
    TimeProvider clock,
    ILogger<OutboxWorker> log
) : BackgroundService
{
    private const int AtOnce = 4;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Those who come first are served before old post is looked for.</summary>
    private static readonly TimeSpan Meanwhile = TimeSpan.FromSeconds(15);

    private readonly Dictionary<DeliveryKind, ICarrier> carrierOf = carriers.ToDictionary(c => c.Kind);
    private readonly ConcurrentDictionary<MunicipalityCode, Lanes> lanes = new();

    /// <summary>All municipalities have one mail server: it gets no more than so many waves at once.</summary>
    private readonly SemaphoreSlim mailRoom = new(AtOnce);

    /// <summary>Everything that is due in every municipality, until nothing is.</summary>
    public async Task DeliverDue(CancellationToken stopping)
    {
        await LookThrough(stopping);
        await Quiet();
    }

    public override void Dispose()
    {
        mailRoom.Dispose();
        base.Dispose();
    }

    /// <summary>What is in hand when the server stops is carried to its end, if the server waits so long; else it is tried again once its lease is over.</summary>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var look = clock.GetUtcNow() + Meanwhile;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var left = look - clock.GetUtcNow();
                await agenda.Wait(left > TimeSpan.Zero ? left : TimeSpan.Zero, stoppingToken);
                if (clock.GetUtcNow() >= look)
                {
                    look = clock.GetUtcNow() + Minute;
                    await TryLookThrough(stoppingToken);
                }
                else
                {
                    Parallel.ForEach(agenda.TakeAll(), code => LanesOf(code).Look(stoppingToken));
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // told to stop while it waited
        }

        await Quiet();
    }

    private Task Quiet() => Task.WhenAll(lanes.Values.Select(l => l.Quiet()));

    /// <summary>Where the register cannot be read (the disk is full), the next minute comes all the same: a server whose work ends by a fault ends with it.</summary>
    private async Task TryLookThrough(CancellationToken stopping)
    {
        try
        {
            await LookThrough(stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            CannotLook(fault);
        }
    }

    private Task LookThrough(CancellationToken stopping) =>
        Parallel.ForEachAsync(
            register.All().Select(m => m.Code),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stopping },
            async (code, _) =>
                await rounds.Run(code, Round.Post, () => LookThrough(code, stopping), fault => CannotDeliver(fault, code), stopping)
        );

    private async Task<RoundOutcome> LookThrough(MunicipalityCode code, CancellationToken stopping)
    {
        var lie = Weigh(code);
        Pulse.Lies(code, lie.Waiting, lie.Failed, lie.IsHeld);
        if (!lie.IsSettled)
        {
            await Send(code, new SettleIn.Command());
        }

        if (lie.HasOld)
        {
            await Send(code, new ForgetOld.Command());
        }

        LanesOf(code).Look(stopping);
        return LanesOf(code).HadFault() ? RoundOutcome.Failed
            : lie is { IsStuck: true, IsHeld: false } ? RoundOutcome.Wrong
            : RoundOutcome.Done;
    }

    private OutboxLook.Lie Weigh(MunicipalityCode code)
    {
        var store = municipalities.Open(code);
        using var connection = store.OpenForReading();
        return OutboxLook.Weigh(connection, clock.GetUtcNow(), Whereabouts.MarkOf(store.Database, connection));
    }

    private Lanes LanesOf(MunicipalityCode code) =>
        lanes.GetOrAdd(
            code,
            _ => new Lanes(() => Due(code), (lane, stopping) => Wave(code, lane, stopping), fault => CannotDeliver(fault, code))
        );

    /// <summary>A look costs no turn of the writer's.</summary>
    private IReadOnlyList<Lane> Due(MunicipalityCode code)
    {
        var store = municipalities.Open(code);
        using var connection = store.OpenForReading();
        return OutboxLook.Due(connection, clock.GetUtcNow(), Whereabouts.MarkOf(store.Database, connection));
    }

    private async Task Wave(MunicipalityCode code, Lane lane, CancellationToken stopping)
    {
        var isMail = lane.Kind == DeliveryKind.Mail;
        await (isMail ? mailRoom.WaitAsync(stopping) : Task.CompletedTask);
        try
        {
            var taken = await Send(code, new TakeDue.Command(lane));
            await Task.WhenAll(taken.Select(t => Deliver(code, t)));
        }
        finally
        {
            _ = isMail ? mailRoom.Release() : 0;
        }
    }

    private async Task Deliver(MunicipalityCode code, TakeDue.Taken taken)
    {
        using var time = new CancellationTokenSource(Delivery.Lease / 2);
        Carried went;
        try
        {
            went = await carrierOf[taken.Parcel.Kind].Carry(code, taken.Parcel, time.Token);
        }
        catch (Exception fault)
        {
            // its words may hold an address
            Unforeseen(fault.GetType().Name, taken.Parcel.Kind, code);
            went = Carried.Later(fault is OperationCanceledException ? "delivery.fault.too-slow" : "delivery.fault.unforeseen");
        }

        await Send(code, new SettleDelivery.Command(taken.Parcel.Id, taken.N, went));
    }

    private async Task<T> Send<T>(MunicipalityCode code, ICommand<T> command)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sent = await scope.ServiceProvider.GetRequiredService<Dispatcher>().Send(command, CallContext.For(Caller.SystemIn(code)));
        return sent.Value;
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "The outbox of municipality {Code} could not be looked through or delivered; it is tried again in a minute"
    )]
    private partial void CannotDeliver(Exception fault, MunicipalityCode code);

    [LoggerMessage(Level = LogLevel.Error, Message = "No outbox could be looked through; it is tried again in a minute")]
    private partial void CannotLook(Exception fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Fault} while a delivery by {Kind} was tried in municipality {Code}")]
    private partial void Unforeseen(string fault, DeliveryKind kind, MunicipalityCode code);
}
