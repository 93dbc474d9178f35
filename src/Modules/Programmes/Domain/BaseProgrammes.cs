using BarnetIMidten.Programmes.Contracts;

namespace BarnetIMidten.Programmes.Domain;

/// <summary>The four programmes of the documents. Any of them may be put in force on any date.</summary>
internal static class BaseProgrammes
{
    /// <summary>Six whole years and all of the seventh: 0–6 years (A1, K1).</summary>
    private const int ToSchool = 83;

    /// <summary>Ishøj from 2021: A1 whom, A2 acquaintance, A5 ten visits, A7 booster, A17 pauses.</summary>
    public static BaseProgramme Ishoej { get; } =
        new(
            "ishoej-0-6",
            "Barnet i Midten",
            new TargetGroup(
                0,
                ToSchool,
                Prenatal: false,
                PrenatalWeeksBeforeDue: null,
                DaycareRequired: true,
                AcquaintanceRequired: true,
                SupportCourseRequired: false
            ),
            new CourseLimits(MaxVisits: 10, MaxWeeks: null, BoosterEarliestDays: 14, BoosterLatestDays: 28, PauseExtendsLimit: true),
            ConsentBy.One,
            Catalogues.Ishoej,
            "A1–A7",
            OpensCourse: true,
            new RuleSources(
                Age: "A1",
                Prenatal: "A1",
                Daycare: "A1",
                Acquaintance: "A2",
                SupportCourse: "A2",
                MaxVisits: "A5",
                MaxWeeks: "A5",
                Booster: "A7",
                Consent: "A4",
                Catalogue: "A1"
            )
        );

    /// <summary>Ishøj 2018–2021, project TOIS: the same, but only for children already in a support course (A2 tells what was widened; A10 its years).</summary>
    public static BaseProgramme Tois { get; } =
        Ishoej with
        {
            Key = "tois-2018",
            Name = "Hjemmebaseret Indsats (TOIS)",
            Target = Ishoej.Target with { SupportCourseRequired = true },
        };

    /// <summary>The national model: N1 whom, N5 how long, N7 and N13 what is not asked for. The twelve weeks are ours: the source says late pregnancy.</summary>
    public static BaseProgramme National { get; } =
        new(
            "national-1000-days",
            "Den nationale model for hjemmepædagogisk indsats",
            new TargetGroup(
                0,
                24,
                Prenatal: true,
                PrenatalWeeksBeforeDue: 12,
                DaycareRequired: false,
                AcquaintanceRequired: false,
                SupportCourseRequired: false
            ),
            new CourseLimits(MaxVisits: null, MaxWeeks: 40, BoosterEarliestDays: null, BoosterLatestDays: null, PauseExtendsLimit: true),
            ConsentBy.One,
            Catalogues.National,
            "N1–N13",
            OpensCourse: true,
            new RuleSources(
                Age: "N1",
                Prenatal: "N1",
                Daycare: "N13",
                Acquaintance: "N7",
                SupportCourse: null,
                MaxVisits: "N5",
                MaxWeeks: "N5",
                Booster: "N5",
                Consent: "N8",
                Catalogue: "N3"
            )
        );

    /// <summary>Copenhagen: a share of a place's price follows the child (K2); nothing is asked for, and there are no visits.
    /// Its source lists no factors: those of Ishøj stand in, which are of the same ages, where the national ones end at two years.</summary>
    public static BaseProgramme Fleks { get; } =
        new(
            "kbh-fleks",
            "Fleksible dagtilbudspladser",
            new TargetGroup(
                0,
                ToSchool,
                Prenatal: false,
                PrenatalWeeksBeforeDue: null,
                DaycareRequired: false,
                AcquaintanceRequired: false,
                SupportCourseRequired: false
            ),
            new CourseLimits(MaxVisits: null, MaxWeeks: null, BoosterEarliestDays: null, BoosterLatestDays: null, PauseExtendsLimit: true),
            ConsentBy.One,
            Catalogues.Ishoej,
            "K1–K5",
            OpensCourse: false,
            new RuleSources(
                Age: "K1",
                Prenatal: "K1",
                Daycare: null,
                Acquaintance: null,
                SupportCourse: null,
                MaxVisits: "K2",
                MaxWeeks: "K2",
                Booster: "K2",
                Consent: null,
                Catalogue: "A1"
            )
        )
        {
            Carries = [Feature.FlexGrants],
        };

    /// <summary>In the order in which they came.</summary>
    public static IReadOnlyList<BaseProgramme> All { get; } = [Tois, National, Ishoej, Fleks];

    /// <summary>Null for a key that is none of theirs.</summary>
    public static BaseProgramme? Find(string? key) => All.FirstOrDefault(b => b.Key == key);
}
