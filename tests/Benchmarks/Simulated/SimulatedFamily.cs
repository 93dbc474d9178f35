namespace BarnetIMidten.Benchmarks.Simulated;

/// <summary>One family from the day it was referred: declined, still under way, or ended, now and then with a booster.</summary>
internal sealed class SimulatedFamily
{
    private const double Declined = 0.08;
    private const double Boosted = 0.6;

    private static readonly string[] FirstNames =
    [
        "Åse",
        "Søren",
        "Bjørk",
        "Ægir",
        "Freja",
        "Noah",
        "Malthe",
        "Ida",
        "Zainab",
        "Yusuf",
        "فاطمة",
        "محمد",
        "ليلى",
        "يوسف",
    ];

    private static readonly string[] LastNames = ["Prøvesen", "Eksempel", "Skabelon", "Forsøg", "Måling", "Øvelse", "تجربة", "عينة"];
    private static readonly string[] Languages = ["da", "da", "da", "da", "ar", "pl", "en", "tr"];
    private static readonly string[] Referrers =
    [
        "daycareStaff",
        "healthVisitor",
        "healthVisitor",
        "generalPractitioner",
        "parent",
        "other",
    ];
    private static readonly string[] Channels = ["actionPlanMeeting", "crossDepartmentMeeting", "daycare", "healthVisit", "direct"];
    private static readonly string[] Reasons = ["completed", "completed", "completed", "completed", "familyWithdrew", "moved", "passedOn"];
    private static readonly string[] Strengths = ["Engagerede forældre", "Tryg i dagtilbuddet", "God støtte fra bedsteforældre"];

    private static readonly string[] Concerns =
    [
        "Sover uroligt og græder længe",
        "Trækker sig fra leg",
        "Få ord for alderen; hjemme tales to sprog",
        "Ængstelig ved aflevering. Forældrene siger: هو يبكي كثيرا في الصباح",
        "Måltider og puttetid er svære for hele familien; søskende påvirkes af det",
    ];

    private readonly List<DateOnly> visits = [];
    private readonly List<string> factors;
    private readonly DateOnly received;
    private readonly DateOnly? birth;
    private readonly string[] drawn;
    private readonly string reason = "";

    private SimulatedFamily(Chance chance, SimulatedModel model, DateOnly receivedOn, DateOnly until)
    {
        received = receivedOn;
        birth = chance.Is(model.Unborn) ? null : received.AddMonths(-chance.Between(0, model.OldestMonths)).AddDays(-chance.Between(0, 27));
        Accepted = !chance.Is(Declined);
        factors = Accepted ? [.. chance.Some(model.RiskFactors, chance.Between(1, 4))] : [];
        drawn =
        [
            chance.Of(FirstNames),
            chance.Of(LastNames),
            chance.Of(FirstNames),
            chance.Of(Languages),
            chance.Of(Referrers),
            chance.Of(Channels),
            chance.Of(model.Daycare),
            chance.Is(0.3) ? "true" : "false",
            chance.Of(Concerns),
            chance.Of(Strengths),
        ];
        if (Accepted && Visit(chance, model, until) is { } last)
        {
            var end = last.AddDays(chance.Between(0, 10));
            (EndedOn, reason) = end <= until ? ((DateOnly?)end, chance.Of(Reasons)) : (null, "");
            var booster = last.AddDays(chance.Between(14, 28));
            BoosterOn = model.HasBooster && reason == "completed" && chance.Is(Boosted) && booster <= until ? booster : null;
        }
    }

    public bool Accepted { get; }

    public IReadOnlyList<DateOnly> Visits => visits;

    public DateOnly? EndedOn { get; }

    public DateOnly? BoosterOn { get; }

    public static SimulatedFamily Draw(Chance chance, SimulatedModel model, DateOnly receivedOn, DateOnly until) =>
        new(chance, model, receivedOn, until);

    /// <summary>Its row of the table. The number makes the name its own: no two are the same child.</summary>
    public IEnumerable<string> Cells(string reference, int number, string pedagogue) =>
        [
            reference,
            History.Day(received),
            birth is null ? "" : drawn[0],
            $"{drawn[1]}{number}",
            birth is { } born ? History.Day(born) : "",
            birth is null ? History.Day(received.AddDays(50)) : "",
            $"{drawn[2]} {drawn[1]}{number}",
            drawn[3],
            History.Day(received),
            drawn[4],
            drawn[5],
            drawn[6],
            drawn[6] == "none" ? "" : $"Børnehuset Øst {number % 40}",
            "true",
            drawn[7],
            drawn[8],
            History.Day(received.AddDays(3)),
            string.Join(';', factors),
            drawn[9],
            Accepted ? "accept" : "decline",
            History.Day(received.AddDays(7)),
            Accepted ? pedagogue : "",
            string.Join(';', visits.Select(History.Day)),
            EndedOn is { } ended ? History.Day(ended) : "",
            reason,
            BoosterOn is { } booster ? History.Day(booster) : "",
        ];

    /// <summary>Records the visits that had been held by the last day; the last of them, once all were.</summary>
    private DateOnly? Visit(Chance chance, SimulatedModel model, DateOnly until)
    {
        var (left, day) = (chance.Between(model.FewestVisits, model.MostVisits), received.AddDays(chance.Between(8, 20)));
        for (; left > 0 && day <= until; left--)
        {
            visits.Add(day);
            day = day.AddDays(chance.Between(5, 16));
        }

        return left == 0 ? visits[^1] : null;
    }
}
