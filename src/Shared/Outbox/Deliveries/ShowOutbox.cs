using BarnetIMidten.Shared.Audit;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Outbox.Journal;
using BarnetIMidten.Shared.Outbox.Mail;
using BarnetIMidten.Shared.Results;

namespace BarnetIMidten.Shared.Outbox.Deliveries;

/// <summary>By which ways this installation delivers.</summary>
internal static class ShowOutbox
{
    [Allow(Role.Administrator)]
    [ShowsNoPerson]
    internal sealed record Query : IQuery<View>;

    internal sealed record View(bool SendsMail, bool KeepsJournal);

    internal sealed class Handler(MailSettings mail, JournalSettings journal) : IHandle<Query, View>
    {
        public Task<Result<View>> Handle(Query request, CancellationToken cancellationToken) =>
            Task.FromResult<Result<View>>(new View(mail.IsOn, journal.IsOn));
    }
}
