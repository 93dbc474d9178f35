using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>How old a child is, as people say it: "8 måneder", "2 år 11 mdr.", "termin 3. maj 2026".</summary>
public static class AgeText
{
    /// <summary>From here on years are said: small children are counted in months.</summary>
    private const int FirstWithYears = 24;

    /// <param name="dueDate">Speaks where the child is not born yet.</param>
    /// <returns>Empty if neither day is known.</returns>
    public static string Of(Phrasebook texts, DateOnly? birthDate, DateOnly? dueDate, DateOnly on) =>
        birthDate is { } born ? Of(texts, Age.On(born, on))
        : dueDate is { } due ? texts["look.due", DanishFormat.Date(due)]
        : "";

    /// <summary>Also of an age that is a limit.</summary>
    public static string Of(Phrasebook texts, Age age) =>
        age.CompletedMonths switch
        {
            <= 0 => texts["look.age.newborn"],
            1 => texts["look.age.month"],
            < FirstWithYears => texts["look.age.months", age.CompletedMonths],
            _ when age.MonthsBeyondYears == 0 => texts["look.age.years", age.Years],
            _ when age.MonthsBeyondYears == 1 => texts["look.age.years-month", age.Years],
            _ => texts["look.age.years-months", age.Years, age.MonthsBeyondYears],
        };
}
