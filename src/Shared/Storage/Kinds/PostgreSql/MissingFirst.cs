using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Query.Internal;

namespace BarnetIMidten.Shared.Storage.Kinds.PostgreSql;

/// <summary>Writes queries so that what is missing comes first in every order, as a file has it; the indexes lie so too (<see cref="StoredColumns"/>).</summary>
[SuppressMessage("Usage", "EF1001", Justification = "The provider has the option and shows it to nobody; its version is pinned.")]
internal sealed class MissingFirst(
    QuerySqlGeneratorDependencies dependencies,
    IRelationalTypeMappingSource types,
    INpgsqlSingletonOptions options
) : IQuerySqlGeneratorFactory
{
    public QuerySqlGenerator Create() =>
        new NpgsqlQuerySqlGenerator(dependencies, types, reverseNullOrderingEnabled: true, options.PostgresVersion);
}
