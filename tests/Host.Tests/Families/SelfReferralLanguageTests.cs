using System.Net;

namespace BarnetIMidten.Host.Tests.Families;

/// <summary>The public page in the other language, in the middle of writing.</summary>
public sealed class SelfReferralLanguageTests
{
    private const string Thanks = "/henvendelse/0183/tak";

    [Fact]
    public async Task The_other_language_is_the_same_form_with_the_same_ticket_and_every_word_and_sends_nothing()
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        var refused = await family.Sends([
            .. Family.Words().Where(w => w.Name != "Input.Phone"),
            ("Input.Protected", "true"),
            ("Input.Child.DueDate", "i juli"),
        ]);
        Assert.NotEmpty(refused.Errors);
        var links = refused.Page.QuerySelectorAll("a[href^='/sprog']");
        Assert.Empty(links);
        var buttons = refused.Page.QuerySelectorAll($"button[name=til][value=en][form={refused.Form.Form.Id}]");
        Assert.Equal(2, buttons.Length);

        var english = await family.Sends(refused.Form, ("til", "en"));
        Assert.Equal(HttpStatusCode.OK, english.Status);
        Assert.Equal("en", english.Page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("Get help with everyday life with your child", english.Page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Empty(english.Errors);
        static IEnumerable<(string, string)> Written(Sight seen) => seen.Form.Fields.Where(f => f.Name != "__RequestVerificationToken");
        Assert.Equal(Written(refused), Written(english));
        Assert.Equal("en", (await family.Opens()).Page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(await scene.Referrals());

        var danish = await family.Sends(english.Form, ("til", "da"));
        Assert.Equal(Written(refused), Written(danish));
        Assert.Equal(Thanks, (await family.Sends(danish.Form, ("Input.Phone", "12 34 56 78"), ("Input.Child.DueDate", ""))).Location);
        Assert.Single(await scene.Referrals());
    }

    [Fact]
    public async Task Enter_sends_and_does_not_change_the_language()
    {
        await using var scene = await FamilyScene.Open();
        using var family = new Family(scene.Site);
        var page = await family.Opens();
        var first = page
            .Page.QuerySelectorAll("button")
            .First(b => b.GetAttribute("form") == page.Form.Form.Id || page.Form.Form.Contains(b));
        Assert.Null(first.GetAttribute("name"));
    }
}
