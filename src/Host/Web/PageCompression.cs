using System.IO.Compression;
using System.Net.Mime;
using BarnetIMidten.Shared.Web;
using Microsoft.AspNetCore.ResponseCompression;

namespace BarnetIMidten.Host.Web;

/// <summary>Pages go compressed: a phone in a living room waits for bytes. But not one that was asked for with words of somebody's choosing: who can put text
/// into an answer and see its length can guess at the rest of it (BREACH). Our pages repeat what was asked for only after a question mark or a post; of the
/// path, in the way back of the language, nothing but upper and lower case can be chosen. What else there is to guess at is new in each answer: the form's token is masked.</summary>
internal static class PageCompression
{
    public static void AddPageCompression(this IServiceCollection services) =>
        services
            .AddResponseCompression(pages =>
            {
                pages.EnableForHttps = true;
                pages.MimeTypes = [MediaTypeNames.Text.Html];
            })
            .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest)
            .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);

    public static void UsePageCompression(this IApplicationBuilder app) =>
        app.UseWhen(
            http => HttpMethods.IsGet(http.Request.Method) && !http.Request.QueryString.HasValue && !Gate.IsApi(http),
            pages => pages.UseResponseCompression()
        );
}
