namespace BarnetIMidten.Shared.Calling;

/// <summary>Says which roles may send a message or open a page. Every message, route and page carries one; a test walks them all.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class AllowAttribute(params Role[] roles) : Attribute
{
    public IReadOnlyList<Role> Roles { get; } = roles;
}

/// <summary>Says that a page or route is open to everybody, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class OpenToAllAttribute : Attribute;
