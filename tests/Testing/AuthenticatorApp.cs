using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace BarnetIMidten.Testing;

/// <summary>A telephone with an authenticator app, which computes its codes by itself (RFC 6238). A code is right once only, so it never gives the same twice.</summary>
public sealed partial class AuthenticatorApp(string secret, TimeProvider clock)
{
    /// <summary>Of the demo's users: everybody knows it, and the same code may be written in any number of sign-ins.</summary>
    public const string DemoSecret = "JBSWY3DPEHPK3PXP";
    private const int SecondsOfStep = 30;
    private const int FewestSecondsLeft = 20;
    private readonly Lock turn = new();
    private long last;

    private long Now => clock.GetUtcNow().ToUnixTimeSeconds() / SecondsOfStep;

    /// <summary>The oldest step whose code is right now and for so long still.</summary>
    private long Oldest => (clock.GetUtcNow().ToUnixTimeSeconds() - SecondsOfStep + FewestSecondsLeft) / SecondsOfStep;

    /// <summary>What the demo's users write now.</summary>
    public static string DemoCode => CodeAt(DemoSecret, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / SecondsOfStep);

    /// <summary>The app that has taken the key of a set-up page.</summary>
    public static AuthenticatorApp Shown(string page, TimeProvider clock) =>
        Key().Match(page) is { Success: true } key
            ? new(key.Groups["key"].Value.Replace(" ", "", StringComparison.Ordinal), clock)
            : throw new InvalidOperationException("The page shows no key");

    /// <summary>A code that was not given before. The door bears a clock that is a step behind or ahead: three are right at once, and then it waits for the next.
    /// The oldest is given only while it has long enough to live for a busy machine; the demo's is the one of now.</summary>
    public async Task<string> Next()
    {
        if (secret == DemoSecret)
        {
            return CodeAt(secret, Now);
        }

        var step = Take();
        while (step > Now + 1)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        return CodeAt(secret, step);
    }

    /// <summary>The code of a moment so far from now.</summary>
    public string Off(TimeSpan by) => CodeAt(secret, (clock.GetUtcNow() + by).ToUnixTimeSeconds() / SecondsOfStep);

    private long Take()
    {
        lock (turn)
        {
            return last = Math.Max(last + 1, Oldest);
        }
    }

    private static string CodeAt(string secret, long step)
    {
        var bits = string.Concat(
            secret.Select(c =>
                "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal).ToString("B5", CultureInfo.InvariantCulture)
            )
        );
        var key = bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2)).ToArray();
#pragma warning disable CA5350 // what apps do
        var hash = HMACSHA1.HashData(key, Enumerable.Reverse(BitConverter.GetBytes(step)).ToArray());
#pragma warning restore CA5350
        var number = BitConverter.ToUInt32(hash.Skip(hash[19] % 16).Take(4).Reverse().ToArray()) % 0x8000_0000;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("<code class=\"key\">(?<key>[A-Z2-7 ]{16,})</code>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Key();
}

/// <summary>The telephones of those who sign in, by their sign-in names; one who is asked to set up her second factor takes hers out.</summary>
/// <param name="clock">Of the server.</param>
public sealed partial class Telephones(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, AuthenticatorApp> apps = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hers; one who has set up nothing is of the demo.</summary>
    public AuthenticatorApp Of(string name) => apps.GetOrAdd(name.Trim(), _ => new AuthenticatorApp(AuthenticatorApp.DemoSecret, clock));

    /// <summary>She points hers at a set-up page.</summary>
    public AuthenticatorApp Take(string name, string page) => apps[name.Trim()] = AuthenticatorApp.Shown(page, clock);

    /// <summary>What she does after the password: nothing, or the code, or setting up and then signing in anew.</summary>
    /// <param name="password">Sends name and password.</param>
    /// <param name="open">The text of a page.</param>
    /// <param name="send">Sends fields to an address, with the form's own hidden token.</param>
    public async Task<HttpResponseMessage> SignIn(
        string name,
        Func<Task<HttpResponseMessage>> password,
        Func<string, Task<string>> open,
        Func<string, (string Name, string Value)[], Task<HttpResponseMessage>> send
    )
    {
        var answer = await password();
        if (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location?.ToString() is { } next && IsSetUp(next))
        {
            var page = await open(next);
            var code = await Take(name, page).Next();
            using var set = await send(next, [("ticket", Ticket().Match(page).Groups["ticket"].Value), ("code", code)]);
            set.EnsureSuccessStatusCode();
            answer.Dispose();
            answer = await password();
        }

        if (
            answer.StatusCode == HttpStatusCode.OK
            && (await answer.Content.ReadAsStringAsync()).Contains("name=\"code\"", StringComparison.Ordinal)
        )
        {
            answer.Dispose();
            answer = await send("/log-ind", [("code", await Of(name).Next())]);
        }

        return answer;
    }

    private static bool IsSetUp(string address) => address.StartsWith("/log-ind/totrin", StringComparison.Ordinal);

    [GeneratedRegex("name=\"ticket\" value=\"(?<ticket>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Ticket();
}
