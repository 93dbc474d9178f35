using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Webhooks;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Tests.Outbox;

/// <summary>What happens to a webhook and what it is told of may go to disk together.</summary>
public sealed class WebhookTurnTests
{
    [Theory]
    [InlineData(true, "Held")]
    [InlineData(false, "Waiting")]
    public async Task A_fact_is_kept_or_sent_as_the_pause_before_it_in_the_same_commit_says(bool paused, string state)
    {
        await using var kernel = Kernel.New();
        var body = new WebhookBody("Fagsystemet", "https://fag.example.dk/", [WebhookEvents.VisitRecorded]);
        var hook = (await kernel.Send(new AddWebhook.Command(body), Role.Administrator)).Value.Id;
        // so that both ways begin at the other
        await Pause(kernel, hook, !paused);
        await kernel.Send(new TellSomething.Command());
        kernel.Tamper("DELETE FROM kernel_outbox");

        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var first = kernel.Store.Writer.Run(async _ =>
        {
            begun.SetResult();
            await go.Task;
            return true;
        });
        await begun.Task;
        var pause = Pause(kernel, hook, paused);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        var told = kernel.Send(new TellSomething.Command());
        await Task.Delay(200, TestContext.Current.CancellationToken);
        go.SetResult();
        await Task.WhenAll(first, pause, told);
        Assert.Equal(state, kernel.Ask<string>("SELECT state FROM kernel_outbox"));
    }

    private static Task<Result<WebhookAnswer>> Pause(Kernel kernel, WebhookId hook, bool paused) =>
        kernel.Send(new PauseWebhook.Command(hook, new PauseWebhook.Body(paused)), Role.Administrator);
}

/// <summary>Something that webhooks are told of.</summary>
internal static class TellSomething
{
    [Allow(Role.Lead)]
    [Audited(AuditAction.Create, "purpose.toy-put")]
    internal sealed record Command : ICommand<Done>;

    internal sealed class Handler(IWebhooks webhooks) : IHandle<Command, Done>
    {
        public async Task<Result<Done>> Handle(Command request, CancellationToken cancellationToken)
        {
            await webhooks.Tell(WebhookEvents.VisitRecorded, Guid.CreateVersion7(), cancellation: cancellationToken);
            return Result.Done;
        }
    }
}
