using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.Tests.Storage;

public sealed class SessionTests
{
    [Fact]
    public async Task Without_a_caller_no_municipality_is_opened()
    {
        await using var kernel = Kernel.New();
        await using var scope = kernel.Services.CreateAsyncScope();
        var session = scope.ServiceProvider.GetRequiredService<Session>();

        Assert.Throws<InvalidOperationException>(() => session.Connection);
        Assert.Throws<InvalidOperationException>(() => session.Vault);
    }

    [Fact]
    public async Task A_reader_sees_one_moment_of_the_database()
    {
        await using var kernel = Kernel.New();
        await using var scope = kernel.Services.CreateAsyncScope();
        var session = Reading(scope);
        await kernel.Put("A");
        Assert.Equal(1, session.Connection.Count("toy_note", session.Transaction));

        await kernel.Put("A");

        Assert.Equal(1, session.Connection.Count("toy_note", session.Transaction));
        await using var later = kernel.Services.CreateAsyncScope();
        var next = Reading(later);
        Assert.Equal(2, next.Connection.Count("toy_note", next.Transaction));
    }

    [Fact]
    public async Task What_a_reader_writes_is_never_kept()
    {
        await using var kernel = Kernel.New();
        await using (var scope = kernel.Services.CreateAsyncScope())
        {
            var session = Reading(scope);
            session.Connection.Execute("INSERT INTO toy_note (id, shelf, version) VALUES ('1', 'A', 1)", session.Transaction);
        }

        Assert.Equal(0L, kernel.Ask<long>("SELECT COUNT(*) FROM toy_note"));
    }

    [Fact]
    public async Task A_message_that_has_read_cannot_begin_to_write()
    {
        await using var kernel = Kernel.New();
        await using var scope = kernel.Services.CreateAsyncScope();
        var session = Reading(scope);
        _ = session.Connection;

        var fault = await Record.ExceptionAsync(() =>
            kernel.Store.Writer.Run(turn =>
            {
                session.Join(turn);
                return Task.FromResult(true);
            })
        );

        Assert.IsType<InvalidOperationException>(fault);
    }

    [Fact]
    public async Task The_municipality_is_the_callers()
    {
        await using var kernel = Kernel.New();
        await kernel.Put("A");
        await using var scope = kernel.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.For(Kernel.Somebody(Role.Lead, Kernel.Koege)));
        var session = scope.ServiceProvider.GetRequiredService<Session>();

        Assert.Equal(Kernel.Koege, session.Store.Code);
        Assert.Equal(0, session.Connection.Count("toy_note", session.Transaction));
    }

    private static Session Reading(AsyncServiceScope scope)
    {
        scope.ServiceProvider.GetRequiredService<CallContext>().Take(CallContext.For(Kernel.Somebody(Role.Lead)));
        return scope.ServiceProvider.GetRequiredService<Session>();
    }
}
