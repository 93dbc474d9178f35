using System.Text;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;

namespace BarnetIMidten.Access.Tests.Door;

public sealed class TokenTests
{
    [Fact]
    public async Task A_token_lets_its_user_in_until_it_is_revoked()
    {
        await using var town = await Town.Open();
        var admin = town.Api((await town.Make(Role.Administrator, "Kim Demo")).Token);
        var controller = await town.Make(Role.Controller, "Jens Demo");

        var issued = await admin.Post($"users/{controller.Id}/tokens", new { name = "Ledelsesinformation" }).Json();
        var api = town.Api(issued.Text("token"));

        Assert.Matches("^bim_[A-Za-z0-9_-]{43}$", issued.Text("token"));
        var me = await api.Get("me").Json();
        Assert.Equal(
            (controller.Id.ToString(), "Jens Demo", "0183", "controller"),
            (me.Text("userId"), me.Text("name"), me.Text("municipality"), me.Text("role"))
        );
        Assert.Equal("204", await admin.Delete($"users/{controller.Id}/tokens/{issued.Text("id")}").Said());
        Assert.Equal("204", await admin.Delete($"users/{controller.Id}/tokens/{issued.Text("id")}").Said());
        Assert.Equal("401 caller.unknown", await api.Get("me").Said());
        Assert.Equal("200", await town.Api(controller.Token).Get("me").Said());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bim_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("'; DROP TABLE access_user; --")]
    public async Task A_wrong_token_opens_nothing(string? token)
    {
        await using var town = await Town.Open();

        Assert.Equal("401 caller.unknown", await town.Api(token).Get("me").Said());
    }

    [Fact]
    public async Task A_user_in_one_municipality_is_not_found_in_another()
    {
        await using var town = await Town.Open(Town.Ishoej, Town.Koege);
        var hanne = await town.Make(Role.Lead, "Hanne Demo");
        var admin = town.Api((await town.Make(Role.Administrator, code: Town.Koege)).Token);

        Assert.Equal("404 record.not-found", await admin.Get($"users/{hanne.Id}").Said());
        Assert.Equal("404 record.not-found", await admin.Post($"users/{hanne.Id}/tokens", new { name = "x" }).Said());
        Assert.Equal("404 record.not-found", await admin.Get("users/42").Said());
    }

    [Fact]
    public async Task Nothing_in_the_data_folder_holds_a_token_a_password_or_a_name()
    {
        await using var town = await Town.Open();
        var hanne = await town.Make(Role.Lead, "Hanne Demoeksempel", "hanne-demoeksempel");
        var admin = town.Api((await town.Make(Role.Administrator)).Token);
        await admin.Post($"users/{hanne.Id}/tokens", new { name = "Ledelsesinformation" });
        await admin.Post($"users/{hanne.Id}/closure", new { reason = "Stoppet efter barsel" });

        var bytes = Directory
            .GetFiles(town.Folder, "*", SearchOption.AllDirectories)
            .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal))
            .SelectMany(Read)
            .ToArray();

        foreach (
            var secret in (string[])
                [
                    hanne.Token!,
                    hanne.Token![4..],
                    Town.Password,
                    "Demoeksempel",
                    "demoeksempel",
                    "Ledelsesinformation",
                    "Stoppet efter barsel",
                    "AQAAAA",
                ]
        )
        {
            Assert.Equal(-1, bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)));
        }
    }

    /// <summary>A hash takes tens of milliseconds, and a handler runs while nobody else can write.</summary>
    [Fact]
    public void No_handler_can_hash()
    {
        var handlers = AccessModule
            .Room.GetTypes()
            .Where(t => t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IHandle<,>)))
            .ToList();
        var givenToHandlers = handlers
            .SelectMany(h => h.GetConstructors())
            .SelectMany(c => c.GetParameters())
            .Select(p => p.ParameterType)
            .ToHashSet();

        Assert.NotEmpty(handlers);
        Assert.Empty(
            givenToHandlers.Intersect([typeof(Passwords), typeof(Contracts.IPasswords), typeof(SignInDesk), typeof(IServiceProvider)])
        );
    }

    private static byte[] Read(string file)
    {
        using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var copy = new MemoryStream();
        open.CopyTo(copy);
        return copy.ToArray();
    }
}
