using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Shared.Outbox.Webhooks;

internal sealed class WebhookMap : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("kernel_webhook").HasKey(x => x.Id);
        builder.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
        builder.PrimitiveCollection(x => x.Events).HasColumnName("events");
        builder.Property(x => x.FormerUntil).HasColumnName("former_until");
        builder.Property(x => x.Paused).HasColumnName("paused");
        builder.Property(x => x.MadeAt).HasColumnName("made_at");
        builder.Property(x => x.Version).HasColumnName("version");
        builder.Seal(x => x.Target, "target");
    }
}
