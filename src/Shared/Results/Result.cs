using System.Text.Json;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Shared.Results;

/// <summary>Nothing to say but that it was done.</summary>
public readonly record struct Done;

/// <summary>What the pipeline needs to know of any <see cref="Result{T}"/>.</summary>
public interface IOutcome<TSelf>
    where TSelf : IOutcome<TSelf>
{
    Refusal? Refusal { get; }

    static abstract TSelf Refuse(Refusal refusal);

    /// <summary>The value as it is kept for a repeated request (<c>Idempotency-Key</c>).</summary>
    byte[] Freeze();

    static abstract TSelf Thaw(byte[] frozen);
}

/// <summary>An answer that holds a secret: shown to who asked, when she did. A repeated request is answered without it, and it is kept nowhere.</summary>
public interface IShownOnce<out TSelf>
{
    TSelf WithoutSecret();
}

/// <summary>A value, or the reason why there is none.</summary>
public sealed class Result<T> : IOutcome<Result<T>>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    /// <exception cref="InvalidOperationException">It was refused: look at <see cref="Refusal"/> first.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    /// <summary>The refusal; or null, and the value: <c>if (found.Refuses(out var course) is { } refusal) { return refusal; }</c></summary>
    public Refusal? Refuses(out T found)
    {
        found = value!;
        return Refusal;
    }

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    public static Result<T> Refuse(Refusal refusal) => refusal;

    public byte[] Freeze() =>
        JsonSerializer.SerializeToUtf8Bytes(Value is IShownOnce<T> once ? once.WithoutSecret() : Value, KeptJson.Options);

    public static Result<T> Thaw(byte[] frozen) => JsonSerializer.Deserialize<T>(frozen, KeptJson.Options)!;

    /// <summary>The same, seen in another shape.</summary>
    public Result<TOther> Map<TOther>(Func<T, TOther> shape) => Refusal is { } refusal ? refusal : shape(Value);
}

public static class Result
{
    public static Result<Done> Done { get; } = default(Done);
}
