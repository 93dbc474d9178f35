using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace BarnetIMidten.Shared.SavedLists;

/// <summary>Says that a page lists, and that its filter can be kept under a name: <c>[KeepsLists("status", "Search")]</c>,
/// and <c>&lt;saved-lists /&gt;</c> where the names shall stand.</summary>
/// <param name="filter">The bound properties that are the filter, by the names under which they are sent.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class KeepsListsAttribute(params string[] filter) : Attribute, IFilterFactory
{
    private static readonly ObjectFactory<SavedListFilter> MakeFilter = ActivatorUtilities.CreateFactory<SavedListFilter>([
        typeof(KeepsListsAttribute),
    ]);

    public IReadOnlyList<string> Filter { get; } = filter;

    bool IFilterFactory.IsReusable => false;

    IFilterMetadata IFilterFactory.CreateInstance(IServiceProvider serviceProvider) => MakeFilter(serviceProvider, [this]);
}
