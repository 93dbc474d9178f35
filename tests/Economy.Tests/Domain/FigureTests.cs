using System.Reflection;
using BarnetIMidten.Economy.Domain;

namespace BarnetIMidten.Economy.Tests.Domain;

/// <summary>Budgeted, documented and estimated never mix: what the compiler refuses is shown by there being no operator to find.</summary>
public sealed class FigureTests
{
    [Fact]
    public void Two_of_a_kind_are_added_and_keep_their_kind()
    {
        var sum = Figure<Documented>.Of(100) + Figure<Documented>.Of(50.5m);

        Assert.Equal(Figure<Documented>.Of(150.5m), sum);
        Assert.Equal("150.5 (Documented)", sum.ToString());
    }

    [Fact]
    public void No_operator_of_the_room_takes_two_kinds_or_turns_one_into_another() =>
        Assert.Empty(Mixing(typeof(Figure<>).Assembly.GetTypes().Append(typeof(Figure<Budgeted>))));

    [Fact]
    public void One_that_did_would_be_found()
    {
        Assert.Equal(
            ["op_Addition", "op_Implicit"],
            Mixing([typeof(Planted), typeof(Figure<Budgeted>)]).Select(o => o.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Adding_two_kinds_is_refused_when_it_is_tried_at_run_time()
    {
        dynamic budgeted = Figure<Budgeted>.Of(1);
        dynamic documented = Figure<Documented>.Of(1);

        Assert.Throws<Microsoft.CSharp.RuntimeBinder.RuntimeBinderException>(() => budgeted + documented);
        Assert.Equal(Figure<Budgeted>.Of(2), budgeted + budgeted);
    }

    private static IEnumerable<MethodInfo> Mixing(IEnumerable<Type> types) =>
        types
            .Where(t => !t.ContainsGenericParameters)
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(m => m.IsSpecialName && m.Name.StartsWith("op_", StringComparison.Ordinal))
            .Where(m => Kinds(m).Count() > (IsConversion(m) ? 0 : 1));

    private static bool IsConversion(MethodInfo method) => method.Name is "op_Implicit" or "op_Explicit";

    private static IEnumerable<Type> Kinds(MethodInfo method) =>
        method
            .GetParameters()
            .Select(p => p.ParameterType)
            .Append(method.ReturnType)
            .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Figure<>))
            .Select(t => t.GetGenericArguments()[0])
            .Distinct();

    /// <summary>What must not be.</summary>
    private sealed record Planted(decimal Kroner)
    {
        public static Figure<Budgeted> operator +(Planted left, Figure<Documented> right) =>
            Figure<Budgeted>.Of(left.Kroner + right.Amount.Amount);

        public static implicit operator Planted(Figure<Estimated> figure) => new(figure.Amount.Amount);
    }
}
