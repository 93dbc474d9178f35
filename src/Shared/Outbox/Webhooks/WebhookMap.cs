using System.Text.Json;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

internal sealed class WebhookMap : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("kernel_webhook").HasKey(x => x.Id);
        builder.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
        builder
            .Property(x => x.Events)
            .HasColumnName("events")
            .HasConversion(
                events => JsonSerializer.Serialize(events, JsonSerializerOptions.Default),
                text => JsonSerializer.Deserialize<IReadOnlyList<string>>(text, JsonSerializerOptions.Default)!,
                // a list is never changed, only another put in its place
                new ValueComparer<IReadOnlyList<string>>((a, b) => ReferenceEquals(a, b), list => list.Count, list => list)
            );
        builder.Property(x => x.FormerUntil).HasColumnName("former_until");
        builder.Property(x => x.Paused).HasColumnName("paused");
        builder.Property(x => x.MadeAt).HasColumnName("made_at");
        builder.Property(x => x.Version).HasColumnName("version");
        builder.Seal(x => x.Target, "target");
    }
}
