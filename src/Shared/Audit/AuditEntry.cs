using System.Globalization;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Shared.Audit;

/// <summary>What was done, as the log of use names it.</summary>
public enum AuditAction
{
    Read,
    Search,
    Create,
    Change,
    Export,
    Delete,
    SignIn,
    Refused,
    BreakGlass,
}

/// <summary>Says how a message stands in the log of use, and for which purpose it exists (a key of the phrasebook, <c>purpose.…</c>).</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class AuditedAttribute(AuditAction action, string purpose) : Attribute
{
    public AuditAction Action { get; } = action;
    public string Purpose { get; } = purpose;
}

/// <summary>Says that a query shows nothing about a person, and so leaves no row.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class ShowsNoPersonAttribute : Attribute;

/// <summary>What a handler adds to the row that its message leaves: the subject once it is known, and what was searched for.</summary>
public sealed class AuditNote
{
    /// <summary>The referral or course that was made or looked at.</summary>
    public Guid? Subject { get; set; }

    /// <summary>Further ones, each of whom gets a row of her own: one import makes many cases, a look at a home shows siblings.</summary>
    public ICollection<Guid> Subjects { get; } = [];

    /// <summary>What was really done, where the message alone does not tell: a rehearsal only reads.</summary>
    public AuditAction? Action { get; set; }

    /// <summary>Why, where the message itself asks for a reason: it stands where the purpose stands that a caller states (<c>X-Purpose</c>); kept sealed.</summary>
    public string? Reason { get; set; }

    /// <summary>What was searched for; kept sealed.</summary>
    public string? Criterion { get; set; }

    /// <summary>It went on with something whose beginning has its row, as a draft does at each pause: done, it leaves none of its own.</summary>
    public bool GoesOn { get; set; }

    /// <summary>The refusal is one of a flood whose first has its row: it leaves none.</summary>
    public bool IsTold { get; set; }

    /// <summary>The code of a refusal that is itself kept: a failed sign-in counts, so what the handler did stands, and the row says refused.</summary>
    public string? Refusal { get; set; }
}

/// <summary>A row to be written. <see cref="Outcome"/> is <see cref="Done"/> or the code of the refusal;
/// <see cref="Opening"/> the break-glass opening that let the caller at a case which is not hers.</summary>
public sealed record AuditRow(
    string UserId,
    string Role,
    AuditAction Action,
    Guid? Subject,
    string? Criterion,
    string Purpose,
    string? StatedPurpose,
    string Outcome,
    Guid? Opening = null
)
{
    public const string Done = "ok";

    /// <summary>The house itself did something, for nobody.</summary>
    internal static AuditRow OfHouse(MunicipalityCode municipality, AuditAction action, string purpose)
    {
        var house = Caller.SystemIn(municipality);
        return new AuditRow(house.Id.ToString(), house.Role.ToString(), action, null, null, purpose, null, Done);
    }
}

/// <summary>How an instant stands in the log: as text that sorts as time passes.</summary>
internal static class AuditInstant
{
    private const string Form = "yyyy-MM-ddTHH:mm:ss.fffffffZ";

    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <returns>By the clock of Denmark.</returns>
    public static DateTimeOffset Read(string stored) =>
        DanishClock.InDenmark(DateTimeOffset.ParseExact(stored, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
}
