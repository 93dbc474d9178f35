using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace BarnetIMidten.Shared.Web.Look;

/// <summary>Where our style sheets and scripts are, with their version, so that a browser may keep them for good. They change with a build alone: each is looked up once.</summary>
public sealed class Assets(IFileVersionProvider files)
{
    private readonly ConcurrentDictionary<string, string> addresses = new(StringComparer.Ordinal);

    /// <param name="path"><c>/css/site.css</c></param>
    public string this[string path] => addresses.GetOrAdd(path, p => files.AddFileVersionToPath(PathString.Empty, p));
}
