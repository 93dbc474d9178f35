using System.Text.RegularExpressions;
using Mono.Cecil;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>The words of ArchUnitNET, as far as our rules use them: <c>Types().That()…Should()…Because(…)</c>.
/// ArchUnitNET is not to be had from our package source; once it is, it takes this file's place.</summary>
internal static class ArchRuleDefinition
{
    public static GivenTypes Types() => new([]);

    public static GivenTypes Classes() => Types().That().FollowCustomPredicate(t => t is { IsClass: true, IsValueType: false });
}

/// <summary>Which types a rule is about. Conditions add up.</summary>
internal sealed class GivenTypes(IReadOnlyList<Func<TypeDefinition, bool>> conditions)
{
    public GivenTypes That() => this;

    public GivenTypes And() => this;

    public TypesShould Should() => new(this);

    public GivenTypes FollowCustomPredicate(Func<TypeDefinition, bool> condition) => new([.. conditions, condition]);

    public GivenTypes ResideInNamespaceMatching(string pattern) => FollowCustomPredicate(t => Regex.IsMatch(t.HomeNamespace(), pattern));

    public GivenTypes AreAssignableTo(string fullName) => FollowCustomPredicate(t => t.IsA(fullName));

    public GivenTypes AreNotAssignableTo(string fullName) => FollowCustomPredicate(t => !t.IsA(fullName));

    public GivenTypes AreNotAbstract() => FollowCustomPredicate(t => !t.IsAbstract);

    public GivenTypes AreNotCompilerGenerated() => FollowCustomPredicate(t => !t.IsGenerated());

    public GivenTypes ArePublic() => FollowCustomPredicate(t => t.IsSeenOutside());

    public IEnumerable<TypeDefinition> In(Architecture architecture) => architecture.Types.Where(t => conditions.All(c => c(t)));
}

/// <summary>What is asked of them.</summary>
internal sealed class TypesShould(GivenTypes given)
{
    /// <summary>A condition in plain code: null when it holds, else what is wrong.</summary>
    public ArchRule FollowCustomCondition(Func<TypeDefinition, string?> fault) => new(given, fault);

    public ArchRule BeSealed() => FollowCustomCondition(t => t.IsSealed ? null : "is not sealed");

    public ArchRule HaveAnyAttributes(params string[] fullNames) =>
        FollowCustomCondition(t => t.CountOf(fullNames) > 0 ? null : $"has none of {string.Join(", ", fullNames.Select(Last))}");

    public ArchRule HaveExactlyOneAttributeOf(params string[] fullNames) =>
        FollowCustomCondition(t =>
            t.CountOf(fullNames) == 1 ? null : $"has {t.CountOf(fullNames)} of {string.Join(", ", fullNames.Select(Last))}"
        );

    public ArchRule NotHaveNameEndingWith(params string[] endings) =>
        FollowCustomCondition(t =>
            Array.Find(endings, e => t.PlainName().EndsWith(e, StringComparison.Ordinal)) is { } ending ? $"is named …{ending}" : null
        );

    /// <summary>Types by full name, members as <c>Type::Member</c>.</summary>
    public ArchRule NotDependOnAnyMatching(params string[] patterns) =>
        FollowCustomCondition(t =>
            t.Dependencies().Where(d => patterns.Any(p => Regex.IsMatch(d, p))).Distinct().Order().ToList() is { Count: > 0 } found
                ? $"knows {string.Join(", ", found)}"
                : null
        );

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}

/// <summary>A rule, which is a function of the assemblies it looks at.</summary>
internal sealed class ArchRule(GivenTypes given, Func<TypeDefinition, string?> fault, string because = "")
{
    public ArchRule Because(string reason) => new(given, fault, reason);

    public IReadOnlyList<string> Breaches(Architecture architecture) =>
        [
            .. given
                .In(architecture)
                .Select(t => (Type: t, Fault: fault(t)))
                .Where(f => f.Fault is not null)
                .Select(f => $"{f.Type.ShownName()} {f.Fault}")
                .Distinct()
                .Order(),
        ];

    /// <exception cref="Xunit.Sdk.XunitException">With every breach, by name.</exception>
    public void Check(Architecture architecture)
    {
        Assert.True(given.In(architecture).Any(), "The rule is about nothing.");
        Breaches(architecture).ShouldBeNone(because);
    }
}

internal static class Breaches
{
    /// <summary>A failed test that lists them all.</summary>
    public static void ShouldBeNone(this IEnumerable<string> breaches, string because = "")
    {
        var all = breaches.ToList();
        Assert.True(all.Count == 0, $"{all.Count} {because}{Environment.NewLine}{string.Join(Environment.NewLine, all)}");
    }
}
