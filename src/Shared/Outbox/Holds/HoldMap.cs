using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Shared.Outbox.Holds;

internal sealed class HoldMap : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> builder)
    {
        builder.ToTable("kernel_outbox_hold").HasKey(x => x.Since);
        builder.Property(x => x.Since).HasColumnName("since").ValueGeneratedNever();
        builder.Property(x => x.Reason).HasColumnName("reason").HasConversion<string>();
        builder.Property(x => x.Cut).HasColumnName("cut");
        builder.Property(x => x.EndedAt).HasColumnName("ended_at");
        builder.Seal(x => x.Words, "words");
    }
}

internal sealed class OutboxHomeMap : IEntityTypeConfiguration<OutboxHome>
{
    public void Configure(EntityTypeBuilder<OutboxHome> builder)
    {
        builder.ToTable("kernel_outbox_home").HasKey(x => x.Id);
        builder.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(x => x.Mark).HasColumnName("mark");
    }
}
