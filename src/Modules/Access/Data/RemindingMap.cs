using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Access.Data;

internal sealed class RemindingMap : IEntityTypeConfiguration<Reminding>
{
    public void Configure(EntityTypeBuilder<Reminding> builder)
    {
        builder.ToTable("access_reminding").HasKey(x => x.User);
        builder.Property(x => x.User).HasColumnName("user_id").ValueGeneratedNever();
        builder.Property(x => x.DailyOn).HasColumnName("daily_on");
        builder.Seal(x => x.Wishes, "wishes");
        builder.Seal(x => x.Told, "told");
        builder.HasOne<User>().WithOne().HasForeignKey<Reminding>(x => x.User);
    }
}
