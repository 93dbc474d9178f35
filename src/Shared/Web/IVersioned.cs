namespace BarnetIMidten.Shared.Web;

/// <summary>An answer that carries an <c>ETag</c>: the number of changes to the record so far.</summary>
public interface IVersioned
{
    int Version { get; }
}
