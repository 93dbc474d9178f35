using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Shared.Outbox;

internal sealed class DeliveryMap : IEntityTypeConfiguration<Delivery>
{
    private const string Held = "Held";

    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("kernel_outbox").HasKey(x => x.Id);
        builder.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(x => x.Kind).HasColumnName("kind").HasConversion<string>();
        builder.Property(x => x.What).HasColumnName("what");
        builder.Property(x => x.SubjectId).HasColumnName("subject_id");
        builder.Property(x => x.WebhookId).HasColumnName("webhook_id");
        builder.Property(x => x.State).HasColumnName("state").HasConversion(s => Stored(s), t => Read(t));
        builder.Property(x => x.MadeAt).HasColumnName("made_at");
        builder.Property(x => x.DueAt).HasColumnName("due_at");
        builder.Property(x => x.Tries).HasColumnName("tries");
        builder.Property(x => x.TriesBefore).HasColumnName("tries_before");
        builder.Property(x => x.EndedAt).HasColumnName("ended_at");
        builder.Property(x => x.Fault).HasColumnName("fault");
        builder.Property(x => x.Status).HasColumnName("status");
        builder.Ignore(x => x.MadeAtInstant);
        builder.Ignore(x => x.CanBeSentAgain);
        builder.Ignore(x => x.CanBeGivenUp);
        builder.Seal(x => x.Content, "content");
        builder.HasIndex(x => new { x.State, x.DueAt });
        builder.HasIndex(x => x.MadeAt);
        builder.HasIndex(x => x.EndedAt);
        builder.HasIndex(x => x.SubjectId);
    }

    /// <summary>What is paused was called held before there was a hold, and is in the table.</summary>
    private static string Stored(DeliveryState state) => state == DeliveryState.Paused ? Held : state.ToString();

    private static DeliveryState Read(string text) => text == Held ? DeliveryState.Paused : Enum.Parse<DeliveryState>(text);
}

internal sealed class DeliveryTryMap : IEntityTypeConfiguration<DeliveryTry>
{
    public void Configure(EntityTypeBuilder<DeliveryTry> builder)
    {
        builder.ToTable("kernel_outbox_try").HasKey(x => new { x.DeliveryId, x.N });
        builder.Property(x => x.DeliveryId).HasColumnName("delivery_id");
        builder.Property(x => x.N).HasColumnName("n");
        builder.Property(x => x.At).HasColumnName("at");
        builder.Property(x => x.Fault).HasColumnName("fault");
        builder.Property(x => x.Status).HasColumnName("status");
        builder.HasOne<Delivery>().WithMany().HasForeignKey(x => x.DeliveryId).OnDelete(DeleteBehavior.Cascade);
    }
}
