namespace BarnetIMidten.Shared.Law;

/// <summary>What the law lets or bids a municipality do, whichever act says it at the time.</summary>
public enum Provision
{
    /// <summary>Open and anonymous advice.</summary>
    OpenAdvice,

    /// <summary>Early preventive efforts: what the house is for.</summary>
    EarlyPrevention,

    /// <summary>Supporting measures for children with a need of special support.</summary>
    SupportMeasures,
    FamilyTreatment,

    /// <summary>The municipality that a family moves from tells the one it moves to.</summary>
    FamilyMoves,

    /// <summary>Whoever works for the public notifies the municipality of a concern.</summary>
    StaffNotification,
    EverybodysNotification,
    SpecialDaycare,
    HomeTraining,

    /// <summary>Use of the personal identity number.</summary>
    CprNumber,

    /// <summary>Personal data for a task in the public interest.</summary>
    PublicTask,
    SensitiveData,
    AutomatedDecisions,

    /// <summary>Parents are told what is registered about them.</summary>
    InformationDuty,
}
