using System.Text.Json.Serialization;
using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Programmes.Data;

/// <summary>The id of a planned turn. Text: 32 lowercase hexadecimal digits; see <see cref="EntityId"/>.</summary>
[JsonConverter(typeof(EntityIdJsonConverter<SwitchPlanId>))]
internal readonly record struct SwitchPlanId(Guid Value) : IEntityId<SwitchPlanId>
{
    public static SwitchPlanId New() => EntityId.New<SwitchPlanId>();

    public static SwitchPlanId From(Guid value) => new(value);

    /// <summary>Always true: a malformed id is the empty id.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out SwitchPlanId id) => EntityId.TryParse(text, out id);

    public override string ToString() => EntityId.Text(Value);
}

/// <summary>A turn of a switch that somebody has planned: from its instant it is so, unless it was called off before.</summary>
internal sealed class SwitchPlan
{
    public required SwitchPlanId Id { get; init; }
    public required Feature Feature { get; init; }
    public required bool Enabled { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Sealed.</summary>
    public required string Note { get; init; }
    public required UserId PlannedBy { get; init; }
    public required DateTimeOffset PlannedAt { get; init; }
    public UserId? CalledOffBy { get; private set; }
    public DateTimeOffset? CalledOffAt { get; private set; }

    /// <summary>The throw that it has become.</summary>
    public long? Throw { get; private set; }

    public void CallOff(UserId by, DateTimeOffset at) => (CalledOffBy, CalledOffAt) = (by, at);

    /// <summary>Its time has come: the throw that it is, made by whoever planned it.</summary>
    public SwitchThrow Becomes(long id, string? underKey)
    {
        Throw = id;
        return new SwitchThrow
        {
            Id = id,
            Feature = Feature,
            Enabled = Enabled,
            UnderKey = underKey,
            Note = Note,
            ThrownBy = PlannedBy,
            ThrownAt = At,
        };
    }
}

internal sealed class SwitchPlanMap : IEntityTypeConfiguration<SwitchPlan>
{
    public void Configure(EntityTypeBuilder<SwitchPlan> builder)
    {
        builder.ToTable("programmes_switch_plan").HasKey(p => p.Id);
        builder.Property(p => p.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(p => p.Feature).HasColumnName("feature").HasConversion<string>();
        builder.Property(p => p.Enabled).HasColumnName("enabled");
        builder.Property(p => p.At).HasColumnName("at");
        builder.Seal(p => p.Note, "note");
        builder.Property(p => p.PlannedBy).HasColumnName("planned_by");
        builder.Property(p => p.PlannedAt).HasColumnName("planned_at");
        builder.Property(p => p.CalledOffBy).HasColumnName("called_off_by");
        builder.Property(p => p.CalledOffAt).HasColumnName("called_off_at");
        builder.Property(p => p.Throw).HasColumnName("throw_id");
    }
}
