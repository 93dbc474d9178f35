namespace BarnetIMidten.Access.Domain;

/// <summary>What is private about a user; kept sealed.</summary>
/// <param name="SignInName">As she writes it; null for one who cannot sign in on the pages.</param>
/// <param name="Language">Of her pages, <c>da</c> or <c>en</c>; null until she has chosen one.</param>
/// <param name="Email">Where she is written to; null for one who is not.</param>
internal sealed record Person(string Name, string? SignInName, string? Language = null, string? Email = null)
{
    /// <summary>What stands here until the row's seal is opened.</summary>
    public static Person Unread { get; } = new("", null);
}

/// <summary>A text that is kept sealed, and the keyed blind index by which it is found again.</summary>
internal sealed record Findable(string Text, byte[] Index);
