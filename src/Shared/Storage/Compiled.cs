using System.Linq.Expressions;
using BarnetIMidten.Shared.Storage.Kinds;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Shared.Storage;

/// <summary>A query that is translated once: once for each kind of database, since the mapper holds a compiled one to the model that it was first asked with.</summary>
public static class Compiled
{
    public static Func<TDb, Task<T>> Query<TDb, T>(Expression<Func<TDb, T>> query)
        where TDb : RoomDb
    {
        var (file, server) = (EF.CompileAsyncQuery(query), EF.CompileAsyncQuery(query));
        return db => (db.Kind == DatabaseKind.Sqlite ? file : server)(db);
    }

    public static Func<TDb, TA, Task<T>> Query<TDb, TA, T>(Expression<Func<TDb, TA, T>> query)
        where TDb : RoomDb
    {
        var (file, server) = (EF.CompileAsyncQuery(query), EF.CompileAsyncQuery(query));
        return (db, a) => (db.Kind == DatabaseKind.Sqlite ? file : server)(db, a);
    }

    public static Func<TDb, CancellationToken, Task<T>> Query<TDb, T>(Expression<Func<TDb, CancellationToken, T>> query)
        where TDb : RoomDb
    {
        var (file, server) = (EF.CompileAsyncQuery(query), EF.CompileAsyncQuery(query));
        return (db, cancellation) => (db.Kind == DatabaseKind.Sqlite ? file : server)(db, cancellation);
    }

    public static Func<TDb, TA, CancellationToken, Task<T>> Query<TDb, TA, T>(Expression<Func<TDb, TA, CancellationToken, T>> query)
        where TDb : RoomDb
    {
        var (file, server) = (EF.CompileAsyncQuery(query), EF.CompileAsyncQuery(query));
        return (db, a, cancellation) => (db.Kind == DatabaseKind.Sqlite ? file : server)(db, a, cancellation);
    }

    public static Func<TDb, IAsyncEnumerable<T>> Query<TDb, T>(Expression<Func<TDb, IQueryable<T>>> query)
        where TDb : RoomDb
    {
        var (file, server) = (EF.CompileAsyncQuery(query), EF.CompileAsyncQuery(query));
        return db => (db.Kind == DatabaseKind.Sqlite ? file : server)(db);
    }

    public static Func<TDb, TA, IAsyncEnumerable<T>> Query<TDb, TA, T>(Expression<Func<TDb, TA, IQueryable<T>>> query)
        where TDb : RoomDb
    {
        var (file, server) = (EF.CompileAsyncQuery(query), EF.CompileAsyncQuery(query));
        return (db, a) => (db.Kind == DatabaseKind.Sqlite ? file : server)(db, a);
    }

    public static Func<TDb, TA, TB, IAsyncEnumerable<T>> Query<TDb, TA, TB, T>(Expression<Func<TDb, TA, TB, IQueryable<T>>> query)
        where TDb : RoomDb
    {
        var (file, server) = (EF.CompileAsyncQuery(query), EF.CompileAsyncQuery(query));
        return (db, a, b) => (db.Kind == DatabaseKind.Sqlite ? file : server)(db, a, b);
    }

    public static Func<TDb, TA, TB, TC, IAsyncEnumerable<T>> Query<TDb, TA, TB, TC, T>(
        Expression<Func<TDb, TA, TB, TC, IQueryable<T>>> query
    )
        where TDb : RoomDb
    {
        var (file, server) = (EF.CompileAsyncQuery(query), EF.CompileAsyncQuery(query));
        return (db, a, b, c) => (db.Kind == DatabaseKind.Sqlite ? file : server)(db, a, b, c);
    }
}
