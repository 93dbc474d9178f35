namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>Flexible grants: the lead gives them, the controller sets the frame, both write what becomes of them, and an observer reads the frame.</summary>
internal static partial class WhoMay
{
    private static (string Who, string[] Routes)[] Grants =>
        [
            ("lead", ["POST /flex-grants", "PUT /flex-grants/{id}/description", "POST /flex-grants/{id}/end"]),
            ("controller", ["PUT /flex-grants/frame/{year}"]),
            ("lead controller observer", ["GET /flex-grants/frame"]),
            (
                "lead controller",
                [
                    "GET /flex-grants",
                    "GET /flex-grants/{id}",
                    "POST /flex-grants/{id}/acceptances",
                    "POST /flex-grants/{id}/uses",
                    "POST /flex-grants/{id}/uses/{useId}/undoing",
                    "GET /flex-grants/pilot",
                    "PUT /flex-grants/pilot",
                    "POST /flex-grants/pilot/evaluation",
                ]
            ),
        ];
}
