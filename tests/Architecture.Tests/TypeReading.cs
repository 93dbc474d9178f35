using Mono.Cecil;
using Mono.Cecil.Cil;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>What can be read of a compiled type.</summary>
internal static class TypeReading
{
    private const string Generated = "System.Runtime.CompilerServices.CompilerGeneratedAttribute";
    private const string ByTool = "System.CodeDom.Compiler.GeneratedCodeAttribute";

    /// <summary>A type inside another resides where the outer one does.</summary>
    public static string HomeNamespace(this TypeDefinition type) =>
        type.DeclaringType is { } outer ? outer.HomeNamespace() : type.Namespace;

    /// <summary>The name that a person wrote: that of the type around what the compiler made of a lambda or an async method.</summary>
    public static string ShownName(this TypeDefinition type) =>
        type is { DeclaringType: { } outer } && type.Name.StartsWith('<') ? outer.ShownName() : type.FullName;

    public static string PlainName(this TypeDefinition type) => type.Name.Split('`')[0];

    public static bool IsGenerated(this TypeDefinition type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.CountOf(Generated, ByTool) > 0
        || type.HomeNamespace() is "AspNetCoreGeneratedDocument" or "System.Runtime.CompilerServices" or "Microsoft.CodeAnalysis"
        || (type.DeclaringType is { } outer && outer.IsGenerated());

    public static bool IsSeenOutside(this TypeDefinition type) =>
        type.IsPublic || (type.IsNestedPublic && type.DeclaringType.IsSeenOutside());

    public static int CountOf(this TypeDefinition type, params string[] attributes) =>
        type.CustomAttributes.Count(a => attributes.Contains(a.AttributeType.FullName));

    /// <summary>Whether a type is, derives from or implements another, named without its type arguments.</summary>
    public static bool IsA(this TypeDefinition type, string fullName)
    {
        for (var t = type; t is not null; t = t.BaseType?.Resolve())
        {
            if (
                t.FullName == fullName
                || (t.BaseType is { } above && above.Open() == fullName)
                || t.Interfaces.Any(i => i.InterfaceType.Open() == fullName || i.InterfaceType.Resolve()?.IsA(fullName) is true)
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Everything a type names: types by full name, members as <c>Type::Member</c>.</summary>
    public static IEnumerable<string> Dependencies(this TypeDefinition type) =>
        References(type).SelectMany(Parts).Select(t => t.FullName).Concat(Instructions(type).SelectMany(Members));

    /// <summary>The constant texts in a type's code.</summary>
    public static IEnumerable<string> Texts(this TypeDefinition type) =>
        Instructions(type).Where(i => i.OpCode == OpCodes.Ldstr).Select(i => (string)i.Operand);

    private static IEnumerable<Instruction> Instructions(TypeDefinition type) =>
        type.Methods.Where(m => m.HasBody).SelectMany(m => m.Body.Instructions);

    private static IEnumerable<TypeReference?> References(TypeDefinition type) =>
        [
            type.BaseType,
            .. type.Interfaces.Select(i => i.InterfaceType),
            .. type.CustomAttributes.Select(a => a.AttributeType),
            .. type.GenericParameters.SelectMany(p => p.Constraints.Select(c => c.ConstraintType)),
            .. type.Fields.Select(f => f.FieldType),
            .. type.Properties.Select(p => p.PropertyType),
            .. type.Methods.SelectMany(Of),
        ];

    private static IEnumerable<TypeReference?> Of(MethodDefinition method) =>
        [
            method.ReturnType,
            .. method.Parameters.Select(p => p.ParameterType),
            .. method.CustomAttributes.Select(a => a.AttributeType),
            .. method.HasBody ? method.Body.Variables.Select(v => v.VariableType) : [],
            .. method.HasBody ? method.Body.Instructions.SelectMany(Of) : [],
        ];

    private static IEnumerable<TypeReference?> Of(Instruction instruction) =>
        instruction.Operand switch
        {
            TypeReference type => [type],
            GenericInstanceMethod generic => [generic.DeclaringType, generic.ReturnType, .. generic.GenericArguments],
            MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)],
            FieldReference field => [field.DeclaringType, field.FieldType],
            _ => [],
        };

    private static IEnumerable<string> Members(Instruction instruction) =>
        instruction.Operand is MemberReference { DeclaringType: { } home } member ? [$"{home.Open()}::{member.Name}"] : [];

    /// <summary>A type and the types it is made of: <c>List&lt;Visit[]&gt;</c> is List and Visit.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) =>
        type switch
        {
            null or GenericParameter => [],
            GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
            TypeSpecification around => Parts(around.ElementType),
            _ => [type],
        };

    private static string Open(this TypeReference type) =>
        type is GenericInstanceType generic ? generic.ElementType.FullName : type.FullName;
}
