using System.Globalization;
using System.Text;
using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Outbox;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Access.Features;

/// <summary>A reminder in words: kinds and counts, and where to look. Nothing of a family. Where mail is sent the installation knows its own address.</summary>
internal sealed class ReminderLetter(Phrasebook texts, SiteAddress site)
{
    public const string What = "reminder";

    public OutgoingMail To(User user, Reminder reminder, DateTimeOffset now)
    {
        var readers = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Languages.Of(user.Person.Language) ?? Languages.Danish;
            return new OutgoingMail(
                What,
                user.Person.Email!,
                Subject(reminder),
                Text(reminder),
                CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
                Reader: new MailReader(user.Id, user.Role, DanishClock.At(ReminderHours.DayOf(now), ReminderHours.Evening))
            );
        }
        finally
        {
            CultureInfo.CurrentUICulture = readers;
        }
    }

    private string Subject(Reminder reminder) =>
        (reminder.IsDaily, reminder.Count, reminder.New) switch
        {
            (false, 1, _) => texts["reminder.subject-one-new"],
            (false, var count, _) => texts["reminder.subject-new", count],
            (_, 1, _) => texts["reminder.subject-one"],
            (_, var count, 0) => texts["reminder.subject-still", count],
            (_, var count, var fresh) => texts["reminder.subject", count, fresh],
        };

    private string Text(Reminder reminder)
    {
        var text = new StringBuilder();
        text.AppendLine(texts[reminder.IsDaily ? "reminder.opening" : "reminder.opening-new"]).AppendLine();
        foreach (var line in reminder.Lines)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"- {texts.Of("reminder.kind", line.Kind)}: {Many(line)}");
        }

        text.AppendLine().AppendLine(texts["reminder.look", site.Stated + "/"]);
        text.AppendLine().AppendLine(texts["reminder.no-family"]);
        return text.AppendLine(texts["reminder.choose", site.Stated + "/min-side/paamindelser"]).ToString();
    }

    private string Many(ReminderLine line) =>
        line.New == 0 ? texts["reminder.still", line.Count]
        : line.New == line.Count ? texts["reminder.all-new", line.Count]
        : texts["reminder.some-new", line.Count, line.New];
}
