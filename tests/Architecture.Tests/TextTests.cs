using BarnetIMidten.Host;
using BarnetIMidten.Shared;
using BarnetIMidten.Shared.Text;

namespace BarnetIMidten.Architecture.Tests;

public sealed class TextTests
{
    /// <summary>Its making is a test of its own: a key that stands twice, or in one language, throws.</summary>
    private static readonly Phrasebook Texts = new([typeof(SharedModule).Assembly, .. House.Rooms]);
    private static readonly HashSet<string> Keys = [.. Texts.Keys];

    [Fact]
    public void Every_code_and_purpose_that_is_said_has_a_text() =>
        TextRules.SaidWithoutText(SourceTree.Product, Texts.Knows).ShouldBeNone("codes have no text:");

    [Fact]
    public void Every_constant_that_looks_like_a_key_has_a_text() =>
        TextRules.KeysWithoutText(Architecture.House.Types, Keys).ShouldBeNone("keys have no text:");

    [Fact]
    public void Every_text_takes_the_same_arguments_in_both_languages() =>
        TextRules.ArgumentsThatDiffer(Keys.Select(k => (k, Texts.Both(k)))).ShouldBeNone("texts differ:");

    [Fact]
    public void The_rule_sees_what_is_said()
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        TextRules.SaidWithoutText(SourceTree.Product, key => said.Add(key) || true).ShouldBeNone();
        Assert.Superset(
            new HashSet<string> { "field.required", "idempotency.key-reused", "visit.limit-reached", "storage.unavailable" },
            said
        );
    }

    [Theory]
    [InlineData("return Refusal.Conflict(\"no.such\", 10);")]
    [InlineData("Refusal.Field(\"heldOn\", \"no.such\")")]
    [InlineData("Refusal.Field($\"rows[{i}].code\", \"no.such\", 1)")]
    [InlineData("new FieldError(\n \"heldOn\",\n \"no.such\")")]
    [InlineData("new Refusal(RefusalKind.Invalid, \"no.such\")")]
    [InlineData(".Must(x).WithErrorCode(\"no.such\")")]
    [InlineData("new Phrase(\"no.such\")")]
    [InlineData("texts.Both(\"no.such\", day)")]
    [InlineData("<p>@T[\"no.such\"]</p>")]
    [InlineData("@(Texts[\"no.such\", 1])")]
    [InlineData("[Audited(AuditAction.Read, \"no.such\")]")]
    public void A_code_without_a_text_is_found(string text) =>
        Assert.Equal(
            ["a.cs says no.such"],
            TextRules.SaidWithoutText([new SourceFile("a.cs", $"{text} Refusal.Conflict(\"field.required\")")], Texts.Knows)
        );

    [Fact]
    public void A_constant_without_a_text_is_found()
    {
        var planted = Architecture.Planted.Types.Where(t => t.FullName.Contains(".Planted.Texts.", StringComparison.Ordinal));
        Assert.Equal(
            [
                "BarnetIMidten.Architecture.Tests.Planted.Texts.Says says field.no-such",
                "BarnetIMidten.Architecture.Tests.Planted.Texts.Says says purpose.no-such",
            ],
            TextRules.KeysWithoutText(planted, Keys).Order()
        );
    }

    [Fact]
    public void Arguments_that_differ_are_found() =>
        Assert.Single(
            TextRules.ArgumentsThatDiffer([
                ("a", new LocalText("{0} og {1:N0}", "{1} and {0}")),
                ("b", new LocalText("kun {0}", "only")),
                ("c", new LocalText("", "")),
            ])
        );
}
