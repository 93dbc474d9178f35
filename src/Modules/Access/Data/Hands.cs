using BarnetIMidten.Access.Domain;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Values;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Access.Data;

/// <summary>Who had a hand in whose access.</summary>
internal static class Hands
{
    /// <summary>Keeps that the caller has, with the change that is being written. The process itself is nobody; herself she may always help.</summary>
    public static async Task Handed(this AccessDb db, UserId to, Caller by, DateTimeOffset at, CancellationToken cancellation)
    {
        if (by.Role == Role.System || by.Id == to)
        {
            return;
        }

        if (await db.Hands.FindAsync([to, by.Id], cancellation) is { } known)
        {
            known.At = at;
            return;
        }

        db.Add(
            new Hand
            {
                User = to,
                By = by.Id,
                At = at,
            }
        );
    }

    /// <summary>Whether one of the two gave the other her way in since that day, or a third gave it to both.</summary>
    public static async Task<bool> Share(this AccessDb db, UserId one, UserId other, DateTimeOffset since, CancellationToken cancellation)
    {
        var hands = await db.Hands.Where(h => h.User == one || h.User == other).ToListAsync(cancellation);
        var behind = hands.Where(h => h.At >= since).ToLookup(h => h.User, h => h.By);
        return behind[one].Append(one).Intersect(behind[other].Append(other)).Any();
    }
}

internal sealed class HandMap : IEntityTypeConfiguration<Hand>
{
    public void Configure(EntityTypeBuilder<Hand> builder)
    {
        builder.ToTable("access_hand").HasKey(h => new { h.User, h.By });
        builder.Property(h => h.User).HasColumnName("user_id");
        builder.Property(h => h.By).HasColumnName("by_user_id");
        builder.Property(h => h.At).HasColumnName("at").HasConversion<InstantColumn>();
    }
}
