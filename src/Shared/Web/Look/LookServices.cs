using System.Text.Encodings.Web;
using System.Text.Unicode;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace BarnetIMidten.Shared.Web.Look;

public static class LookServices
{
    /// <summary>What the pages need around them; call it once in the host.</summary>
    public static IServiceCollection AddLook(this IServiceCollection services)
    {
        services.AddScoped<PageFrame>();
        services.AddSingleton<Assets>();
        // Danish letters as letters: pages a tenth smaller, and readable at the source
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingTexts>();
        return services;
    }

    /// <summary>What a page says of a value that it could not read, in the reader's language; and no rule that nobody wrote.</summary>
    private sealed class BindingTexts(HouseWords house) : IConfigureOptions<MvcOptions>
    {
        public void Configure(MvcOptions options)
        {
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            var (texts, said) = (house.Book, options.ModelBindingMessageProvider);
            said.SetValueMustNotBeNullAccessor(_ => texts["look.missing"]);
            said.SetMissingBindRequiredValueAccessor(_ => texts["look.missing"]);
            said.SetMissingKeyOrValueAccessor(() => texts["look.missing"]);
            said.SetMissingRequestBodyRequiredValueAccessor(() => texts["look.missing"]);
            said.SetValueIsInvalidAccessor(_ => texts["look.unreadable"]);
            said.SetAttemptedValueIsInvalidAccessor((_, _) => texts["look.unreadable"]);
            said.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["look.unreadable"]);
            said.SetUnknownValueIsInvalidAccessor(_ => texts["look.unreadable"]);
            said.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["look.unreadable"]);
            said.SetValueMustBeANumberAccessor(_ => texts["look.number"]);
            said.SetNonPropertyValueMustBeANumberAccessor(() => texts["look.number"]);
        }
    }
}
