using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Programmes.Domain;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Programmes.Data;

/// <summary>One step that was taken with the lists: what, who, when and why. Rows are added, never changed.</summary>
internal sealed class CatalogueChange
{
    private CatalogueChange() { }

    /// <summary>Counts from 1: the lists' number of changes so far.</summary>
    public int Id { get; private init; }
    public CatalogueKind Kind { get; private init; }
    public string Code { get; private init; } = "";
    public CatalogueAct Act { get; private init; }
    public string? Group { get; private init; }
    public string? Under { get; private init; }
    public string? Danish { get; private init; }
    public string? English { get; private init; }
    public int? Place { get; private init; }
    public string? Origin { get; private init; }

    /// <summary>Sealed.</summary>
    public string? Note { get; private init; }
    public UserId ChangedBy { get; private init; }
    public DateTimeOffset ChangedAt { get; private init; }

    public CatalogueStep Step =>
        new(Kind, Code, Act)
        {
            Group = Group,
            Under = Under,
            Words = Danish is null || English is null ? null : new LocalText(Danish, English),
            Place = Place,
            Origin = Origin,
        };

    public static CatalogueChange Of(int id, CatalogueStep step, string? note, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Kind = step.Kind,
            Code = step.Code,
            Act = step.Act,
            Group = step.Group,
            Under = step.Under,
            Danish = step.Words?.Da,
            English = step.Words?.En,
            Place = step.Place,
            Origin = step.Origin,
            Note = string.IsNullOrWhiteSpace(note) ? null : note,
            ChangedBy = by,
            ChangedAt = at,
        };
}

internal sealed class CatalogueChangeMap : IEntityTypeConfiguration<CatalogueChange>
{
    public void Configure(EntityTypeBuilder<CatalogueChange> builder)
    {
        builder.ToTable("programmes_catalogue").HasKey(c => c.Id);
        builder.Property(c => c.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(c => c.Kind).HasColumnName("kind").HasConversion<string>();
        builder.Property(c => c.Code).HasColumnName("code");
        builder.Property(c => c.Act).HasColumnName("act").HasConversion<string>();
        builder.Property(c => c.Group).HasColumnName("in_group");
        builder.Property(c => c.Under).HasColumnName("under");
        builder.Property(c => c.Danish).HasColumnName("danish");
        builder.Property(c => c.English).HasColumnName("english");
        builder.Property(c => c.Place).HasColumnName("place");
        builder.Property(c => c.Origin).HasColumnName("origin");
        builder.Seal(c => c.Note, "note");
        builder.Property(c => c.ChangedBy).HasColumnName("changed_by");
        builder.Property(c => c.ChangedAt).HasColumnName("changed_at");
        builder.Ignore(c => c.Step);
    }
}
