using System.Diagnostics;

namespace BarnetIMidten.Host.Tests.Storms;

/// <summary>Those who write in a town, life after life, until they are told to go home.</summary>
internal sealed class Crowd
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Town town;
    private readonly List<Life> lives = [];
    private readonly Task[] people;
    private bool ended;

    public Crowd(Town town)
    {
        this.town = town;
        people = [.. Enumerable.Range(0, Size).Select(_ => Task.Run(Write))];
    }

    public static int Size => 8;

    /// <summary>Also those that are not at their end.</summary>
    public IReadOnlyList<Life> Lives
    {
        get
        {
            lock (lives)
            {
                return [.. lives];
            }
        }
    }

    /// <summary>Waits until each has been answered twice from now on: a cold server is slow, and what befalls it before anybody is answered proves nothing.</summary>
    public async Task Answered()
    {
        var (began, before) = (Stopwatch.GetTimestamp(), town.Acknowledged);
        while (town.Acknowledged < before + (2 * Size))
        {
            await Task.Delay(10);
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, "nobody was answered");
            if (Array.Find(people, p => p.IsFaulted) is { } fallen)
            {
                await fallen;
            }
        }
    }

    /// <summary>When each has lived to the end.</summary>
    public Task GoHome()
    {
        Volatile.Write(ref ended, true);
        return Task.WhenAll(people);
    }

    private async Task Write()
    {
        while (!Volatile.Read(ref ended))
        {
            var life = town.Born();
            lock (lives)
            {
                lives.Add(life);
            }

            await life.Live();
        }
    }
}
