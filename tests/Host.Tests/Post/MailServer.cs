using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Threading.Channels;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace BarnetIMidten.Host.Tests.Post;

/// <summary>npm's <c>smtp-server</c> in a process of its own.</summary>
internal sealed class MailServer : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Process process;
    private readonly Channel<string> taken = Channel.CreateUnbounded<string>();

    private MailServer(Process process, string port)
    {
        (this.process, Port) = (process, port);
        _ = Task.Run(Listen);
    }

    public string Port { get; }

    public string[] Settings => SettingsOf("127.0.0.1", "None");

    public bool IsQuiet => taken.Reader.Count == 0;

    /// <param name="host">By which name it is known.</param>
    public string[] SettingsOf(string host, string security) =>
        [
            $"Mail:Server={host}",
            $"Mail:Port={Port}",
            $"Mail:Security={security}",
            "Mail:From=barnet@ishoej.example.dk",
            "PublicAddress=https://barnet.eksempel.dk",
        ];

    /// <param name="security"><c>StartTls</c> or <c>Tls</c>, by a certificate of the authority; null for neither.</param>
    public static async Task<MailServer> Start(string? security = null, Authority? authority = null)
    {
        var folder = typeof(MailServer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Post").Value!;
        var started = Process.Start(
            new ProcessStartInfo("node", security is null ? ["mail.mjs"] : ["mail.mjs", security, authority!.Key, authority.Certificate])
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        return await started.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line && line.Split(' ') is ["ready", var port]
            ? new MailServer(started, port)
            : throw new InvalidOperationException("The mail server ended before it was ready");
    }

    /// <summary>The next mail that it took.</summary>
    public async Task<MimeMessage> Next() => (await Took()).Mail;

    /// <summary>The same, whether it came by TLS, and as whom its sender had signed in.</summary>
    public async Task<(MimeMessage Mail, bool Secure, string? User)> Took()
    {
        using var line = JsonDocument.Parse(await taken.Reader.ReadAsync().AsTask().WaitAsync(Patience));
        var told = line.RootElement;
        using var raw = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(told.GetProperty("raw").GetString()!));
        var user = told.TryGetProperty("user", out var name) ? name.GetString() : null;
        return (await MimeMessage.LoadAsync(raw), told.GetProperty("secure").GetBoolean(), user);
    }

    /// <summary>It took none but those that were asked for: one that is sent now is the next.</summary>
    public async Task TookNoOther()
    {
        using var last = new MimeMessage(
            [new MailboxAddress("", "sidste@example.dk")],
            [new MailboxAddress("", "sidste@example.dk")],
            $"Den sidste {Guid.CreateVersion7():N}",
            new TextPart { Text = "Tak" }
        );
        using var smtp = new SmtpClient();
        await smtp.ConnectAsync("127.0.0.1", int.Parse(Port, CultureInfo.InvariantCulture), SecureSocketOptions.None);
        await smtp.SendAsync(last);
        await smtp.DisconnectAsync(quit: true);
        using var next = await Next();
        Assert.Equal(last.Subject, next.Subject);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private async Task Listen()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            taken.Writer.TryWrite(line);
        }
    }
}
