using System.Net.Mail;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using FluentValidation;

namespace BarnetIMidten.Shared.Pipeline;

/// <summary>The few shapes that fields share. The error code is the key of its text.</summary>
public static class Rules
{
    /// <summary>Longest name, in characters.</summary>
    public const int Name = 200;

    /// <summary>Longest free text, in characters.</summary>
    public const int FreeText = 10_000;

    public static IRuleBuilderOptions<T, TProperty> Required<T, TProperty>(this IRuleBuilder<T, TProperty> rule) =>
        rule.Must(value => value is not null && (value is not string text || !Legible.IsBlank(text))).WithErrorCode("field.required");

    /// <summary>A text that must be sent, and may say nothing: by the contract text may be empty unless it is listed as required.</summary>
    public static IRuleBuilderOptions<T, string?> Given<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => text is not null).WithErrorCode("field.required");

    /// <summary>A text of at most so many characters, none of them U+0000: not every database and reader bears it.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int characters) =>
        rule.Must(text => text is null || !text.Contains('\0', StringComparison.Ordinal))
            .WithErrorCode("field.unreadable")
            .Must(text => text is null || text.Length <= characters)
            .WithErrorCode("field.too-long")
            .WithState(_ => new object?[] { characters });

    /// <summary>One address that a mail can be sent to, with nothing before or behind it: no name, no second one, no part in quotes.</summary>
    public static bool IsEmail(string text) =>
        MailAddress.TryCreate(text.Trim(), out var read)
        && read.Address == text.Trim()
        && !read.Address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || ",;:<>()[]\"\\".Contains(c, StringComparison.Ordinal))
        && read.Host.Split('.') is { Length: > 1 } names
        && Array.TrueForAll(names, n => n.Length > 0 && n[0] != '-' && n[^1] != '-' && n.All(c => char.IsLetterOrDigit(c) || c == '-'));

    public static IRuleBuilderOptions<T, DateOnly?> NotAfter<T>(this IRuleBuilder<T, DateOnly?> rule, DanishClock clock) =>
        rule.Must(day => day is null || day <= clock.Today).WithErrorCode("field.in-the-future");

    /// <summary>A day of these years: far beyond them no calendar reckons.</summary>
    public static IRuleBuilderOptions<T, DateOnly?> InYears<T>(this IRuleBuilder<T, DateOnly?> rule, int earliest, int latest) =>
        rule.Must(day => day is null || (day.Value.Year >= earliest && day.Value.Year <= latest))
            .WithErrorCode("field.outside")
            .WithState(_ => new object?[] { earliest, latest });

    public static IRuleBuilderOptions<T, TEnum?> OneOf<T, TEnum>(this IRuleBuilder<T, TEnum?> rule)
        where TEnum : struct, Enum => rule.Must(value => value is null || Enum.IsDefined(value.Value)).WithErrorCode("field.unknown-value");
}
