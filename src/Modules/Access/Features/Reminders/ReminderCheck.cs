using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Outbox;

namespace BarnetIMidten.Access.Features;

/// <summary>A mail to one who works here leaves only while she does, as what she was when it was written, and to the address that is hers.</summary>
internal sealed class ReminderCheck(AccessDb db, TimeProvider clock) : IMailCheck
{
    public async Task<bool> MayLeave(OutgoingMail mail, CancellationToken cancellation) =>
        mail.Reader is not { } reader
        || (
            clock.GetUtcNow() < reader.Until
            && await db.User(reader.Id, cancellation) is { Closed: null } user
            && user.Role == reader.Role
            && user.Person.Email == mail.To
        );
}
