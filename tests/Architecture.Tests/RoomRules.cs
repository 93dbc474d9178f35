using Mono.Cecil;
using static BarnetIMidten.Architecture.Tests.ArchRuleDefinition;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>Rules about the inside of a room.</summary>
internal static class RoomRules
{
    private const string PageModel = "Microsoft.AspNetCore.Mvc.RazorPages.PageModel";
    private const string TagHelper = "Microsoft.AspNetCore.Razor.TagHelpers.ITagHelper";
    private const string Calling = "BarnetIMidten.Shared.Calling.";
    private const string Audit = "BarnetIMidten.Shared.Audit.";
    private const string Messages = "BarnetIMidten.Shared.Messages.";

    /// <summary>Only what the framework or the host must reach is seen outside: the module, page models and what they show, tag helpers.</summary>
    public static ArchRule Internal { get; } =
        Types()
            .That()
            .ArePublic()
            .And()
            .AreNotCompilerGenerated()
            .Should()
            .FollowCustomCondition(t =>
                t.Name.EndsWith("Module", StringComparison.Ordinal) || t.IsA(TagHelper) || IsShownByAPage(t) ? null : "is public"
            )
            .Because("rooms show more than their module and their pages:");

    public static ArchRule Sealed { get; } =
        Classes()
            .That()
            .AreNotAbstract()
            .And()
            .AreNotCompilerGenerated()
            .And()
            .AreNotAssignableTo("Microsoft.EntityFrameworkCore.Migrations.Migration")
            .And()
            .AreNotAssignableTo("Microsoft.EntityFrameworkCore.Infrastructure.ModelSnapshot")
            .And()
            .FollowCustomPredicate(t => t.Name != "Program" && !IsDerivedFrom(t))
            .Should()
            .BeSealed()
            .Because("classes are open to be derived from:");

    public static ArchRule PureDomain { get; } =
        Types()
            .That()
            .ResideInNamespaceMatching(@"\.Domain(\.|$)")
            .Should()
            .NotDependOnAnyMatching(
                @"^Microsoft\.EntityFrameworkCore",
                @"^Microsoft\.AspNetCore",
                @"^Microsoft\.Data",
                @"^Microsoft\.Extensions",
                @"^Microsoft\.FeatureManagement",
                @"^MediatR",
                @"^FluentValidation",
                @"^BarnetIMidten\.Shared\.(Storage|Pipeline|Messages)\.",
                @"^System\.TimeProvider",
                @"\.DanishClock$",
                @"^System\.DateTime(Offset)?::get_(Now|UtcNow|Today)$",
                @"^System\.Diagnostics\.Stopwatch"
            )
            .Because("rules are not pure:");

    /// <summary>A handler that sent another command would wait for its own turn for ever.</summary>
    public static ArchRule HandlersSendNothing { get; } =
        Types()
            .That()
            .FollowCustomPredicate(IsHandlerOrInside)
            .Should()
            .NotDependOnAnyMatching(@"^BarnetIMidten\.Shared\.Messages\.Dispatcher", @"^MediatR\.(IMediator|ISender|Mediator)")
            .Because("handlers send messages of their own:");

    /// <summary>A validator runs before its command's turn: on the database it would see yesterday, and what it wrote would be lost.</summary>
    public static ArchRule ValidatorsAskNoDatabase { get; } =
        Classes()
            .That()
            .AreAssignableTo("FluentValidation.IValidator")
            .Should()
            .NotDependOnAnyMatching(
                @"^BarnetIMidten\.Shared\.Storage\.",
                @"^Microsoft\.EntityFrameworkCore",
                @"^BarnetIMidten\.\w+\.Data\."
            )
            .Because("validators ask a database:");

    public static ArchRule MessagesSayWhoMaySendThem { get; } =
        MessagesOf("IMessage`1").Should().HaveAnyAttributes($"{Calling}AllowAttribute").Because("messages do not say who may send them:");

    public static ArchRule CommandsAreAudited { get; } =
        MessagesOf("IChange").Should().HaveAnyAttributes($"{Audit}AuditedAttribute").Because("commands leave no trace:");

    public static ArchRule LooksAreAudited { get; } =
        MessagesOf("ILook")
            .Should()
            .HaveExactlyOneAttributeOf($"{Audit}AuditedAttribute", $"{Audit}ShowsNoPersonAttribute")
            .Because("queries do not say whether they show a person:");

    public static ArchRule PagesSayWhoMayOpenThem { get; } =
        Classes()
            .That()
            .AreAssignableTo(PageModel)
            .And()
            .AreNotAbstract()
            .Should()
            .HaveExactlyOneAttributeOf($"{Calling}AllowAttribute", $"{Calling}OpenToAllAttribute")
            .Because("pages do not say who may open them:");

    public static ArchRule NamesAreOfTheTrade { get; } =
        Types()
            .That()
            .AreNotCompilerGenerated()
            .Should()
            .NotHaveNameEndingWith("Manager", "Service", "Helper", "Util", "Utils", "Dto", "Base")
            .Because("names say nothing:");

    private static GivenTypes MessagesOf(string shape) =>
        Types().That().AreAssignableTo($"{Messages}{shape}").And().FollowCustomPredicate(t => !t.IsInterface);

    private static bool IsDerivedFrom(TypeDefinition type) => type.Module.GetTypes().Any(t => t.BaseType?.GetElementType() == type);

    private static bool IsHandlerOrInside(TypeDefinition type) =>
        type.IsA("MediatR.IRequestHandler`2")
        || type.IsA("MediatR.INotificationHandler`1")
        || (type.DeclaringType is { } outer && IsHandlerOrInside(outer));

    /// <summary>A page model, a type inside one, or a type that a page model binds or shows: the language asks that it be as public as the page.</summary>
    private static bool IsShownByAPage(TypeDefinition type) =>
        type.IsA(PageModel)
        || (type.DeclaringType is { } outer && outer.IsA(PageModel))
        || type.NestedTypes.Any(IsShownByAPage)
        || (
            type.HomeNamespace().Contains(".Pages", StringComparison.Ordinal)
            && type.Module.Types.Where(t => t.IsA(PageModel)).Any(page => Shown(page, []).Contains(type.FullName))
        );

    private static HashSet<string> Shown(TypeDefinition type, HashSet<string> seen)
    {
        var bound = type.Properties.Where(p => p.GetMethod?.IsPublic is true).Select(p => p.PropertyType);
        var asked = type.Methods.Where(m => m.IsPublic).SelectMany(m => m.Parameters).Select(p => p.ParameterType);
        foreach (var part in bound.Concat(asked).SelectMany(Parts))
        {
            if (part.Module == type.Module && part is TypeDefinition own && seen.Add(own.FullName))
            {
                Shown(own, seen);
            }
        }

        return seen;
    }

    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type is GenericInstanceType generic ? generic.GenericArguments.SelectMany(Parts)
        : type is TypeSpecification around ? Parts(around.ElementType)
        : [type];
}
