using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace BarnetIMidten.Shared.Storage;

/// <summary>Makes an entity of a row and opens what lies sealed in it. The mapper's own hook for this, <c>IMaterializationInterceptor</c>,
/// makes two delegates for every property of every row: a fifth of a page's time (ADR 0004).</summary>
[SuppressMessage(
    "Usage",
    "EF1001",
    Justification = "The mapper has no other cheap place; its version is pinned and every test reads through it."
)]
internal sealed class OpeningMaterializer(StructuralTypeMaterializerSourceDependencies dependencies)
    : StructuralTypeMaterializerSource(dependencies),
        IStructuralTypeMaterializerSource
{
    Expression IStructuralTypeMaterializerSource.CreateMaterializeExpression(
        StructuralTypeMaterializerSourceParameters parameters,
        Expression materializationContextExpression
    )
    {
        var made = CreateMaterializeExpression(parameters, materializationContextExpression);
        if (parameters.StructuralType is not IEntityType type || SealedProperty.Of(type) is not { Length: > 0 } columns)
        {
            return made;
        }

        var entity = Expression.Variable(made.Type, "opened");
        var db = Expression.Property(materializationContextExpression, nameof(MaterializationContext.Context));
        var row = Expression.Call(materializationContextExpression, MaterializationContext.GetValueBufferMethod);
        var opened = columns.Select(column =>
        {
            var shadow = type.FindProperty(column.ShadowName)!;
            var value = row.CreateValueBufferReadValueExpression(typeof(byte[]), shadow.GetIndex(), shadow);
            return Expression.Call(Expression.Constant(column), nameof(SealedProperty.Open), null, entity, db, value);
        });
        return Expression.Block([entity], [Expression.Assign(entity, made), .. opened, entity]);
    }
}
