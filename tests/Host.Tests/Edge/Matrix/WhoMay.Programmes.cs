namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>The rules, the catalogue and the switches: everybody may read by which rules they work, the administrator alone changes them.</summary>
internal static partial class WhoMay
{
    private static (string Who, string[] Routes)[] Programmes =>
        [
            (
                Everybody,
                [
                    "GET /programme",
                    "GET /programme/versions",
                    "GET /programme/versions/{id}",
                    "GET /programme/history",
                    "GET /programme/catalogue",
                ]
            ),
            (
                Administrator,
                [
                    "POST /programme/versions",
                    "POST /programme/preview",
                    "GET /programme/drafts",
                    "POST /programme/drafts",
                    "GET /programme/drafts/{id}",
                    "PUT /programme/drafts/{id}",
                    "DELETE /programme/drafts/{id}",
                    "POST /programme/catalogue/{kind}",
                    "PUT /programme/catalogue/{kind}/{code}",
                    "GET /programme/catalogue/changes",
                    "GET /features",
                    "PUT /features/{name}",
                    "GET /features/history",
                    "GET /programme/kit",
                    "POST /programme/kit/comparison",
                    "POST /programme/kit/imports",
                    "GET /features/plans",
                    "POST /features/{name}/plans",
                    "DELETE /features/{name}/plans/{id}",
                ]
            ),
        ];
}
