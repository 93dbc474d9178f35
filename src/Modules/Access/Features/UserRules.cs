using BarnetIMidten.Access.Domain;
using BarnetIMidten.Access.Door;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Pipeline;
using FluentValidation;
using FluentValidation.Results;

namespace BarnetIMidten.Access.Features;

/// <summary>The shapes that the fields of a user share.</summary>
internal static class UserRules
{
    public static IRuleBuilderOptions<T, Role?> ARole<T>(this IRuleBuilder<T, Role?> rule) =>
        rule.Required().Must(role => role is not Role.System).WithErrorCode("field.unknown-value");

    /// <summary>No blank inside and nothing that cannot be seen: two names that look alike are alike.</summary>
    public static IRuleBuilderOptions<T, string?> ASignInName<T>(this IRuleBuilder<T, string?> rule) =>
        rule.AtMost(Rules.Name)
            .Must(name => name is null || !name.Trim().Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
            .WithErrorCode("user.sign-in-name-blank");

    /// <summary>One address, or nothing.</summary>
    public static IRuleBuilderOptions<T, string?> AnEmail<T>(this IRuleBuilder<T, string?> rule) =>
        rule.AtMost(Rules.Name)
            .Must(email => string.IsNullOrWhiteSpace(email) || Rules.IsEmail(email))
            .WithErrorCode("user.email-unreadable");

    /// <summary>Six digits of an app, or sixteen on paper, with or without blanks. Anything else is no try.</summary>
    public static IRuleBuilderOptions<T, string?> ACode<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Required().Must(code => string.IsNullOrWhiteSpace(code) || IsCode(code)).WithErrorCode("second-factor.code-shape");

    public static bool IsCode(string? written) =>
        RecoveryCodes.Read(written) is { Length: Totp.Digits or RecoveryCodes.Digits } digits && digits.All(char.IsAsciiDigit);

    public static void APassword<T>(this IRuleBuilder<T, NewPassword?> rule) =>
        rule.Custom(
            (password, context) =>
            {
                if (password?.Problem is { } fault)
                {
                    context.AddFailure(
                        new ValidationFailure(context.PropertyPath, "") { ErrorCode = fault.Code, CustomState = fault.Arguments }
                    );
                }
            }
        );
}
