using System.Diagnostics.CodeAnalysis;
using BarnetIMidten.Access.Data;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Storage;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Door;

/// <summary>Looks at every request anew: is the user still here, in which role, and does what she shows still open? One indexed read,
/// in plain SQL, since it precedes every other.</summary>
internal sealed class Doorkeeper(Municipalities municipalities, SystemRegister register)
{
    private const string Token = """
        SELECT u.id, u.role, u.person FROM access_token t JOIN access_user u ON u.id = t.user_id
        WHERE t.hash = @key AND t.stamp = u.stamp AND t.revoked_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM access_closure c WHERE c.user_id = u.id AND c.reopened_at IS NULL)
        """;

    private const string User = """
        SELECT u.id, u.role, u.person FROM access_user u
        WHERE u.id = @key AND u.stamp = @stamp
        AND NOT EXISTS (SELECT 1 FROM access_ended_session e WHERE e.id = @session)
        AND NOT EXISTS (SELECT 1 FROM access_closure c WHERE c.user_id = u.id AND c.reopened_at IS NULL)
        """;

    /// <summary>Whom a token lets in, or null.</summary>
    public Caller? ByToken(string token)
    {
        var caller = register.WhereTo(WayIn.Token, token) is { } municipality
            ? Read(municipality, Token, register.Hash(WayIn.Token, token))
            : null;
        register.Tried(WayIn.Token, token, caller is not null);
        return caller;
    }

    /// <summary>Whether a token has let somebody in since the start, and does still.</summary>
    public bool IsInUse(string token) => register.IsInUse(WayIn.Token, token);

    /// <summary>Whom a session of this stamp lets in, or null: also where she has ended it.</summary>
    public Caller? BySession(MunicipalityCode municipality, UserId user, int stamp, Guid session) =>
        Read(municipality, User, user.Value, (stamp, session));

    private Caller? Read(MunicipalityCode municipality, [ConstantExpected] string sql, object key, (int Stamp, Guid Id)? session = null)
    {
        var store = municipalities.Open(municipality);
        using var connection = store.OpenForReading();
        using var select = connection.Sql(sql).With("@key", key);
        if (session is { } shown)
        {
            select.With("@stamp", shown.Stamp).With("@session", shown.Id);
        }

        using var row = select.ExecuteReader();
        if (!row.Read())
        {
            return null;
        }

        var id = UserId.From(row.GetGuid(0));
        var person = store.Vault.PersonOf(id, (byte[])row.GetValue(2));
        return new Caller(id, person.Name, municipality, Enum.Parse<Role>(row.GetString(1)));
    }
}
