using BarnetIMidten.Shared.Calling;

namespace BarnetIMidten.Host.Tests.Edge.Matrix;

/// <summary>Who may see which page about something, stated apart from what the pages say of themselves. One that does not stand here fails the matrix.</summary>
internal static class WhoSees
{
    /// <summary>What they name is no record of a municipality's: a switch, a source, a way in for families, who holds a link, a fault, work under way.</summary>
    private static readonly string[] OfNobody =
    [
        "fejl/{status:int}",
        "funktioner/{name}/planlaeg",
        "henvendelse/{code}",
        "henvendelse/{code}/pjece",
        "henvendelse/{code}/tak",
        "indsats/katalog/{liste}/{kode}",
        "indsats/kilder/{key}",
        "evaluering/spoergeskemaer/spoergsmaal/{code?}",
        "log-ind/kommune/{kommune?}",
        "svar/{kommune}/tak",
        "svar/{token}",
        // whoever began the run, and it alone; the case before it is asked as the others are
        "businesscase/{id}/foelsomhed/{run}",
        // a municipality has one, and the next takes its place, so that no two of it can be told apart: ImportCareTests asks it of each role, a colleague
        // and another municipality
        "import/{run}",
    ];

    private static readonly (string Who, string[] Pages)[] Stated =
    [
        (
            "administrator",
            [
                "brugere/{id}",
                "brugere/{id}/adgangskode",
                "brugere/{id}/luk",
                "brugere/{id}/ret",
                "brugere/{id}/token",
                "brugere/{id}/totrin",
                "brugslog/stikproever/{id}",
                "brugslog/udtraek/{id?}",
                "henvisninger/{id}/udlevering",
                "indsats/skift/{udkast?}",
                "leverancer/webhooks/{id}",
                "leverancer/webhooks/{id}/noegle",
                "leverancer/{id}",
            ]
        ),
        (
            "pedagogue lead",
            [
                "evaluering/stop-op/justering/{id}",
                "evaluering/stop-op/{id}",
                "forloeb/{id}",
                "forloeb/{id}/afslut",
                "forloeb/{id}/besoeg/{visit}",
                "forloeb/{id}/besoeg/{visit}/aflys-eller-flyt",
                "forloeb/{id}/booster",
                "forloeb/{id}/foraeldrenes-svar",
                "forloeb/{id}/foraeldrenes-svar/{invitation}/ark",
                "forloeb/{id}/foraeldrenes-svar/{invitation}/papir",
                "forloeb/{id}/forlaengelse",
                "forloeb/{id}/hjalp-mest",
                "forloeb/{id}/hjemmet",
                "forloeb/{id}/hjemmet/aflys-eller-flyt",
                "forloeb/{id}/maal",
                "forloeb/{id}/maal/{goalId}",
                "forloeb/{id}/pause",
                "henvisninger/{id}",
                "henvisninger/{id}/forklaring",
                "henvisninger/{id}/journal",
                "henvisninger/{id}/orientering/{n}",
                "henvisninger/{id}/ret",
                "henvisninger/{id}/samtykker",
                "henvisninger/{id}/screening",
                "henvisninger/{id}/screening/profil",
                "henvisninger/{id}/screening/udgaver",
            ]
        ),
        (
            "lead",
            [
                "forloeb/{id}/indsats",
                "forloeb/{id}/paedagog",
                "henvisninger/{id}/afgoerelse",
                "tilskud/ny/{id}",
                "tilskud/{id}/afslut",
                "tilskud/{id}/beskriv",
                "tilskud/{id}/forloebsbeskrivelse",
            ]
        ),
        ("lead administrator", ["henvisninger/{id}/sletning"]),
        ("lead controller", ["tilskud/{id}", "tilskud/{id}/annuller/{use}"]),
        ("lead controller observer", ["evaluering/statusnotat/{id:length(32)}"]),
        ("lead administrator controller observer", ["businesscase/{id}"]),
        (
            "lead administrator controller",
            [
                "businesscase/{id}/antagelser",
                "businesscase/{id}/bilag",
                "businesscase/{id}/foelsomhed",
                "businesscase/{id}/genberegning",
                "businesscase/{id}/opfoelgning",
            ]
        ),
        ("administrator controller", ["businesscase/{id}/godkend", "businesscase/{id}/regnskab", "businesscase/{id}/ret"]),
    ];

    /// <summary>What a page is asked for with: there is none without.</summary>
    private static readonly Dictionary<string, string> Asked = new(StringComparer.Ordinal)
    {
        ["businesscase/{id}/bilag"] = "?som=csv",
        ["businesscase/{id}/regnskab"] = "?aar=2023",
    };

    private static readonly Dictionary<string, string> ByPage = Stated
        .SelectMany(s => s.Pages.Select(page => (page, s.Who)))
        .ToDictionary(s => s.page, s => s.Who, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Pages => ByPage.Keys;

    public static IEnumerable<string> All => ByPage.Keys.Concat(OfNobody);

    /// <summary>Of a user who has set up two steps; the matrix's has not.</summary>
    public static bool NeedsMore(string page) => page == "brugere/{id}/totrin";

    public static string Address(string page, Ids ids) => $"/{Places.Filled(page, ids)}{Asked.GetValueOrDefault(page)}";

    public static bool Holds(string page, Role role) => ByPage[page].Split(' ').Contains(role.ToString(), StringComparer.OrdinalIgnoreCase);
}
