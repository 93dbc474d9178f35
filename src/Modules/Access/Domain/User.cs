using BarnetIMidten.Access.Contracts;
using BarnetIMidten.Shared.Calling;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Values;

namespace BarnetIMidten.Access.Domain;

/// <summary>One who works in the municipality, or a system that calls on its behalf.</summary>
internal sealed class User
{
    private readonly List<Closure> closures = [];

    private User(UserId id, Role role, byte[] nameIndex, DateTimeOffset createdAt) =>
        (Id, Role, NameIndex, CreatedAt) = (id, role, nameIndex, createdAt);

    public UserId Id { get; private set; }
    public Role Role { get; private set; }
    public Person Person { get; private set; } = Person.Unread;
    public byte[] NameIndex { get; private set; }
    public byte[]? SignInIndex { get; private set; }

    /// <summary>The hash of provider and subject, of one who signs in at her municipality's provider.</summary>
    public byte[]? SubjectIndex { get; private set; }

    public PasswordHash? Password { get; private set; }

    /// <summary>Until when her first password lets her choose one of her own, which is all that it lets her do; null once she has.</summary>
    public DateTimeOffset? FirstPasswordUntil { get; private set; }

    public SecondFactor? SecondFactor { get; private set; }
    public Tries Tries { get; private set; } = Tries.None;

    /// <summary>She signs in at the provider and in no other way: what she shows there beside her password is its business.</summary>
    public bool IsAtProvider => SubjectIndex is not null && Password is null;

    public DateTimeOffset CreatedAt { get; private set; }
    public IReadOnlyList<Closure> Closures => closures;

    /// <summary>Counts up when whoever was let in before must be let in anew: sessions and tokens of an earlier stamp open nothing.</summary>
    public int Stamp { get; private set; }

    /// <summary>Counts what administrators have changed; the <c>ETag</c>.</summary>
    public int Version { get; private set; } = 1;

    public Closure? Closed => closures.Find(c => c.IsOpen);

    public static User New(Role role, Findable name, DateTimeOffset at) =>
        new(EntityId.New<UserId>(), role, name.Index, at) { Person = new Person(name.Text, null) };

    public static User FromProvider(Role role, Findable name, byte[] subject, DateTimeOffset at)
    {
        var user = New(role, name, at);
        user.SubjectIndex = subject;
        return user;
    }

    /// <summary>Lets her in as what her municipality's provider says that she is now, be she the last administrator: it decides who is.</summary>
    public bool Enter(Findable name, Role role)
    {
        if (Closed is not null)
        {
            return false;
        }

        if (role != Role || name.Text != Person.Name)
        {
            Stamp += role == Role ? 0 : 1;
            (Role, Person, NameIndex) = (role, Person with { Name = name.Text }, name.Index);
            Version++;
        }

        return true;
    }

    /// <param name="otherAdministrators">How many other administrators are active.</param>
    public Result<Done> Change(Findable name, Role role, int otherAdministrators)
    {
        if (role != Role && IsLastAdministrator(otherAdministrators))
        {
            return Refusal.Conflict("user.last-administrator").At("role");
        }

        (Person, NameIndex) = (Person with { Name = name.Text }, name.Index);
        Stamp += role == Role ? 0 : 1;
        Role = role;
        Version++;
        return Result.Done;
    }

    /// <param name="language"><c>da</c> or <c>en</c>.</param>
    public void Speak(string language) => Person = Person with { Language = language };

    /// <param name="email">Empty: she is written to no more.</param>
    public void IsWrittenTo(string email) => Person = Person with { Email = email.Trim() is { Length: > 0 } address ? address : null };

    /// <param name="by">Nobody, when she comes with an import.</param>
    /// <param name="otherAdministrators">How many other administrators are active.</param>
    public Result<Done> Close(UserId by, DateTimeOffset at, string? reason, int otherAdministrators)
    {
        if (Closed is not null)
        {
            return Refusal.Conflict("user.closed");
        }

        if (IsLastAdministrator(otherAdministrators))
        {
            return Refusal.Conflict("user.last-administrator");
        }

        closures.Add(new Closure(Id, by, at) { Reason = reason });
        Stamp++;
        Version++;
        return Result.Done;
    }

    public Result<Done> Reopen(UserId by, DateTimeOffset at)
    {
        if (Closed is not { } closure)
        {
            return Refusal.Conflict("user.not-closed");
        }

        closure.Reopen(by, at);
        Version++;
        return Result.Done;
    }

    /// <summary>A new password opens a locked door, and ends what was opened with the one before.</summary>
    /// <param name="signInName">Null keeps the one she has.</param>
    /// <param name="firstUntil">Of a first password, which others have seen.</param>
    public Result<Done> LetSignIn(Findable? signInName, PasswordHash password, DateTimeOffset? firstUntil = null)
    {
        if (signInName is null && SignInIndex is null)
        {
            return Refusal.Field("signInName", "field.required");
        }

        if (signInName is not null)
        {
            (Person, SignInIndex) = (Person with { SignInName = signInName.Text }, signInName.Index);
        }

        Stamp += Password is null ? 0 : 1;
        (Password, FirstPasswordUntil, Tries) = (password, firstUntil, Tries.None);
        Version++;
        return Result.Done;
    }

    /// <summary>Whether the password opens. A wrong one counts; a closed or locked door says no to the right one too.
    /// Where a code follows, the right one does not end the count: whoever has the password may not guess codes on.</summary>
    /// <param name="right">Whether the password matched <see cref="Password"/>, compared before this turn.</param>
    /// <param name="renewed">The same password hashed as strongly as is now usual, where the kept hash is weaker.</param>
    public bool TrySignIn(bool right, DateTimeOffset now, PasswordHash? renewed = null)
    {
        if (Closed is not null || Tries.LockedAt(now) || FirstPasswordUntil < now)
        {
            return false;
        }

        Tries =
            !right ? Tries.Wrong(now)
            : SecondFactor is null ? Tries.None
            : Tries;
        Password = right ? renewed ?? Password : Password;
        return right;
    }

    /// <summary>Whether the code is right, and spends it. A wrong one counts as a wrong password does.</summary>
    /// <param name="signIn">Which sign-in it is written in.</param>
    public bool TryCode(ShownCode code, DateTimeOffset now, string signIn)
    {
        if (SecondFactor is null || FirstPasswordUntil is not null || Closed is not null || Tries.LockedAt(now))
        {
            return false;
        }

        var left = SecondFactor.Spend(code, now, signIn);
        (SecondFactor, Tries) = left is null ? (SecondFactor, Tries.Wrong(now)) : (left, Tries.None);
        return left is not null;
    }

    public void SetUp(SecondFactor factor)
    {
        SecondFactor = factor;
        Version++;
    }

    /// <summary>Ten new codes on paper; those of before open nothing.</summary>
    /// <exception cref="InvalidOperationException">She has no second factor.</exception>
    public void RenewRecoveryCodes(IReadOnlyList<byte[]> hashes) =>
        SecondFactor = (SecondFactor ?? throw new InvalidOperationException("There is no second factor")) with { RecoveryCodes = hashes };

    /// <summary>She does without, where her role lets her.</summary>
    public Result<Done> RemoveSecondFactor()
    {
        if (Domain.SecondFactor.IsRequiredOf(Role))
        {
            return Refusal.Conflict("second-factor.required");
        }

        SecondFactor = null;
        Version++;
        return Result.Done;
    }

    /// <summary>An administrator takes it away, because the telephone is gone: whoever has that one is out too.</summary>
    public Result<Done> ResetSecondFactor()
    {
        if (SecondFactor is null)
        {
            return Refusal.Conflict("second-factor.none");
        }

        SecondFactor = null;
        Stamp++;
        Version++;
        return Result.Done;
    }

    private bool IsLastAdministrator(int otherAdministrators) => Role == Role.Administrator && Closed is null && otherAdministrators == 0;
}
