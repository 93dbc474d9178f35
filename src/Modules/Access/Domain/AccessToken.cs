using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>What lets another system in as a user. Only the token's keyed hash is kept.</summary>
internal sealed class AccessToken
{
    private AccessToken(TokenId id, UserId userId, int stamp, byte[] hash, UserId createdBy, DateTimeOffset createdAt) =>
        (Id, UserId, Stamp, Hash, CreatedBy, CreatedAt) = (id, userId, stamp, hash, createdBy, createdAt);

    public TokenId Id { get; private set; }
    public UserId UserId { get; private set; }

    /// <summary>The user's <see cref="User.Stamp"/> when it was issued.</summary>
    public int Stamp { get; private set; }

    public byte[] Hash { get; private set; }

    /// <summary>What it is used for, in the administrator's words; kept sealed.</summary>
    public string Name { get; private set; } = "";

    public UserId CreatedBy { get; private set; }
    public DateTimeOffset CreatedAt { get; private set; }
    public UserId? RevokedBy { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public static AccessToken Issue(User to, string name, byte[] hash, UserId by, DateTimeOffset at) =>
        new(TokenId.New(), to.Id, to.Stamp, hash, by, at) { Name = name };

    /// <summary>Whether it still lets its user in.</summary>
    public bool Opens(User user) => RevokedAt is null && Stamp == user.Stamp && user.Closed is null;

    /// <summary>Once revoked it stays as it was: who and when.</summary>
    public void Revoke(UserId by, DateTimeOffset at)
    {
        if (RevokedAt is null)
        {
            (RevokedBy, RevokedAt) = (by, at);
        }
    }
}
