namespace BarnetIMidten.Shared.Web;

/// <summary>An answer that carries an <c>ETag</c>: the number of changes to the record so far.</summary>
public interface IVersioned
{
    int Version { get; }
}

/// <summary>Of a message: what it changes keeps no count of its changes, and has no <c>ETag</c>. The API description promises no <c>If-Match</c> of its route.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UncountedAttribute : Attribute;
