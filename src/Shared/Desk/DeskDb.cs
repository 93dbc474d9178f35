using BarnetIMidten.Shared.Drafts;
using BarnetIMidten.Shared.SavedLists;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Desk;

/// <summary>What lies on each user's own desk, and is shown to nobody else: drafts and saved lists. What they say is sealed.</summary>
internal sealed class DeskDb(DbContextOptions<DeskDb> options) : RoomDb(options)
{
    public const string Prefix = "desk";

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<SavedList> Lists => Set<SavedList>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Draft>(e =>
        {
            e.ToTable("desk_draft").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(x => x.UserId).HasColumnName("user_id");
            e.Property(x => x.Form).HasColumnName("form");
            e.Property(x => x.SubjectId).HasColumnName("subject_id");
            e.Property(x => x.Pen).HasColumnName("pen");
            e.Property(x => x.SavedAt).HasColumnName("saved_at");
            e.Seal(x => x.Written, "written");
            e.HasIndex(x => x.Form).IsUnique();
            e.HasIndex(x => x.UserId);
            e.HasIndex(x => x.SavedAt);
            e.HasIndex(x => x.SubjectId);
        });
        modelBuilder.Entity<SavedList>(e =>
        {
            e.ToTable("desk_saved_list").HasKey(x => x.Id);
            e.Property(x => x.Id).HasColumnName("id").ValueGeneratedNever();
            e.Property(x => x.UserId).HasColumnName("user_id");
            e.Property(x => x.Page).HasColumnName("page");
            e.Seal(x => x.Content, "content");
            e.HasIndex(x => new { x.UserId, x.Page });
        });
    }
}

internal sealed class DeskDbDesign() : RoomDbDesign<DeskDb>(DeskDb.Prefix, o => new DeskDb(o));
