using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace BarnetIMidten.Shared.Storage.Kinds.PostgreSql;

/// <summary>Makes a model of a file one of a server. A column that is computed is stored here, and a condition in a column of numbers is one or nought, as a file has it; what is missing comes first in every index, as it does in every answer.</summary>
internal sealed class StoredColumns : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var index in modelBuilder.Metadata.GetEntityTypes().SelectMany(t => t.GetDeclaredIndexes()))
        {
            index.SetNullSortOrder(index.Properties.Select((_, n) => MissingOf(index.IsDescending, n)).ToArray());
        }

        foreach (var property in modelBuilder.Metadata.GetEntityTypes().SelectMany(t => t.GetDeclaredProperties()))
        {
            if (property.GetComputedColumnSql() is { } sql)
            {
                property.SetIsStored(true);
                if (property.ClrType == typeof(int) && !sql.StartsWith("CASE", StringComparison.Ordinal))
                {
                    ((IMutableProperty)property).SetComputedColumnSql($"CASE WHEN {sql} THEN 1 ELSE 0 END");
                }
            }
        }
    }

    private static NullSortOrder MissingOf(IReadOnlyList<bool>? descending, int n) =>
        descending is { } some && (some.Count == 0 || some[n]) ? NullSortOrder.NullsLast : NullSortOrder.NullsFirst;
}
