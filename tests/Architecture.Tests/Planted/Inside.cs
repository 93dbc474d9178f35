using BarnetIMidten.Shared.Calling;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.TagHelpers;

// Breaches on purpose: what the rules must find, beside what they must let pass.
namespace BarnetIMidten.Architecture.Tests.Planted.Inside
{
    public static class PlantedModule;

    public static class OpenRule
    {
        public sealed class OpenPart;
    }

    internal sealed class HiddenRule;

    public sealed class Row : TagHelper;
}

namespace BarnetIMidten.Architecture.Tests.Planted.Inside.Pages
{
    [Allow(Role.Lead)]
    public sealed class GoodModel : PageModel
    {
        public Input Bound { get; set; } = new();

        public IReadOnlyList<Line> Lines { get; } = [];

        public Forms.Shown Form { get; set; } = new();

        public sealed record Part;
    }

    public sealed class Input
    {
        public Inner? Inner { get; set; }
    }

    public sealed record Inner;

    public sealed record Line;

    public static class Forms
    {
        public sealed class Shown;
    }

    public sealed record Stranger;

    public sealed class SilentModel : PageModel;

    [Allow(Role.Lead)]
    [OpenToAll]
    public sealed class BothModel : PageModel;
}
