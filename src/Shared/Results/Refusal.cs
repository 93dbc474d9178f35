namespace BarnetIMidten.Shared.Results;

/// <summary>What kind of no: the number is the HTTP status that says the same.</summary>
public enum RefusalKind
{
    Invalid = 400,
    Unauthenticated = 401,
    Forbidden = 403,
    NotFound = 404,
    NotAllowed = 405,
    Conflict = 409,
    PreconditionFailed = 412,
    TooLarge = 413,
    Unsupported = 415,
    TooMany = 429,
    Fault = 500,
    Unavailable = 503,
}

/// <summary>One field that is wrong. <paramref name="Field"/> is the JSON path, <c>riskFactors[0].code</c>;
/// <paramref name="Code"/> is the key of its text in the phrasebook.</summary>
public sealed record FieldError(string Field, string Code, params object?[] Arguments);

/// <summary>One wrong row of an imported table. <paramref name="Row"/> is numbered as a spreadsheet does, the header being 1.</summary>
public sealed record RowError(int Row, string Field, string Code, params IReadOnlyList<object?> Arguments);

/// <summary>An expected no, as a value: a stable code, the arguments of its text, the rule's source (<c>A5</c>) and the fields it concerns.
/// The text itself is found in the phrasebook, under the code, where the refusal is shown.</summary>
public sealed record Refusal(RefusalKind Kind, string Code)
{
    public IReadOnlyList<object?> Arguments { get; init; } = [];
    public IReadOnlyList<FieldError> Fields { get; init; } = [];
    public string? Source { get; init; }

    /// <summary>How long to wait before it is asked again, where waiting helps.</summary>
    public TimeSpan? ComeAgain { get; init; }

    /// <summary>The wrong rows, when a whole table was refused.</summary>
    public IReadOnlyList<RowError> Rows { get; init; } = [];

    /// <summary>How much more is wrong with them than is said: of a great many the first are.</summary>
    public int RowErrorsLeftOut { get; init; }

    public static Refusal NotFound { get; } = new(RefusalKind.NotFound, "record.not-found");
    public static Refusal Unauthenticated { get; } = new(RefusalKind.Unauthenticated, "caller.unknown");
    public static Refusal Forbidden { get; } = new(RefusalKind.Forbidden, "caller.not-allowed");
    public static Refusal Stale { get; } = new(RefusalKind.PreconditionFailed, "record.stale");

    /// <summary>Well-formed, and a rule or state forbids it.</summary>
    public static Refusal Conflict(string code, params object?[] arguments) => new(RefusalKind.Conflict, code) { Arguments = arguments };

    /// <summary>The request is wrong in one or more fields.</summary>
    public static Refusal Invalid(params IReadOnlyList<FieldError> fields) =>
        new(RefusalKind.Invalid, "request.invalid") { Fields = fields };

    public static Refusal Field(string field, string code, params object?[] arguments) => Invalid(new FieldError(field, code, arguments));

    /// <summary>The same refusal, pointing at the field of a form that it concerns.</summary>
    public Refusal At(string field) => this with { Fields = [new FieldError(field, Code, [.. Arguments])] };
}
