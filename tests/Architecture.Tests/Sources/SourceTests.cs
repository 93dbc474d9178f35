namespace BarnetIMidten.Architecture.Tests;

public sealed class SourceTests
{
    private static readonly string[] Rooms = [.. Walls.MayKnow.Keys.Select(r => r.ToLowerInvariant()), "kernel", "system"];

    private static IEnumerable<SourceFile> Pages => SourceTree.Product.Where(f => f.IsPage);

    [Fact]
    public void The_files_are_found()
    {
        Assert.True(SourceTree.Product.Count > 200, $"only {SourceTree.Product.Count} files");
        Assert.Contains(SourceTree.Product, f => f.Path == "src/Shared/SharedModule.cs");
        Assert.NotEmpty(Pages);
    }

    [Fact]
    public void No_file_is_longer_than_250_lines() => SourceRules.TooLong(SourceTree.Everything).ShouldBeNone("files are too long:");

    [Theory]
    [InlineData(250, 0)]
    [InlineData(251, 1)]
    public void A_file_of_251_lines_is_found(int lines, int breaches) =>
        Assert.Equal(breaches, SourceRules.TooLong([Code(string.Concat(Enumerable.Repeat("x\n", lines)))]).Count());

    [Fact]
    public void Nothing_is_left_undone_or_silenced() => SourceRules.LeftUndone(SourceTree.Product).ShouldBeNone("things are left undone:");

    [Theory]
    [InlineData("// TO" + "DO: later", 1)]
    [InlineData("/* FIX" + "ME */", 1)]
    [InlineData("// HA" + "CK", 1)]
    [InlineData("#pragma warning dis" + "able CA1000", 1)]
    [InlineData("public string Name { get; set; } = default" + "!;", 1)]
    [InlineData("Body Input { get; set; } = null" + "!;", 1)]
    [InlineData("if (x != null) y = default;", 0)]
    [InlineData("var todos = ToDo.List;", 0)]
    public void What_is_left_undone_is_found(string text, int breaches) =>
        Assert.Equal(breaches, SourceRules.LeftUndone([Code(text)]).Count());

    [Fact]
    public void No_SQL_is_put_together_from_pieces() => SourceRules.RawSql(SourceTree.Product).ShouldBeNone("places put SQL together:");

    [Theory]
    [InlineData("db.Visits.FromSqlRaw($\"SELECT {x}\")", 1)]
    [InlineData("db.Database.ExecuteSqlRawAsync(\"DELETE \" + table, ct)", 1)]
    [InlineData("db.Database.ExecuteSqlRaw(text)", 1)]
    [InlineData("db.Database.SqlQueryRaw<int>($\"SELECT {x}\")", 1)]
    [InlineData("db.Database.ExecuteSqlRaw(\"DELETE FROM t WHERE id = {0}\", id)", 0)]
    [InlineData("db.Visits.FromSql($\"SELECT {x}\")", 0)]
    public void SQL_put_together_from_pieces_is_found(string text, int breaches) =>
        Assert.Equal(breaches, SourceRules.RawSql([Code(text)]).Count());

    [Fact]
    public void No_room_reads_anothers_tables() =>
        SourceRules.ForeignTable(SourceTree.Product, Rooms).ShouldBeNone("rooms reach through a wall:");

    [Theory]
    [InlineData("src/Modules/Visits/Data/Sum.cs", "SELECT 1 FROM referral_referral", 1)]
    [InlineData("src/Modules/Visits/Data/Sum.cs", "DELETE from \"\"kernel_audit\"\"", 1)]
    [InlineData("src/Modules/Visits/Data/Sum.cs", "SELECT 1 FROM visits_course JOIN access_user", 1)]
    [InlineData("src/Modules/Visits/Data/Sum.cs", "SELECT 1 FROM visits_course", 0)]
    [InlineData("src/Shared/Audit/Trail.cs", "INSERT INTO kernel_audit", 0)]
    public void A_foreign_table_is_found(string path, string text, int breaches) =>
        Assert.Equal(breaches, SourceRules.ForeignTable([new SourceFile(path, text)], Rooms).Count());

    [Fact]
    public void Storage_alone_knows_what_a_database_is_kept_by() =>
        SourceRules.NamedDatabase(SourceTree.Product).ShouldBeNone("others than Storage name a kind of database:");

    [Theory]
    [InlineData("src/Modules/Visits/Data/Sum.cs", "using Microsoft.Data.Sqlite;", 1)]
    [InlineData("src/Host/Server.cs", "catch (NpgsqlException)", 1)]
    [InlineData("src/Shared/Storage/Kinds/Table.cs", "using Npgsql;", 0)]
    [InlineData(
        "src/Modules/Visits/Data/Migrations/PostgreSql/Initial.cs",
        "NpgsqlModelBuilderExtensions.UseIdentityByDefaultColumns(b)",
        0
    )]
    public void A_kind_of_database_that_is_named_is_found(string path, string text, int breaches) =>
        Assert.Equal(breaches, SourceRules.NamedDatabase([new SourceFile(path, text)]).Count());

    [Fact]
    public void No_page_holds_inline_style_or_script_or_shows_text_as_markup() =>
        SourceRules.InlineMarkup(SourceTree.Product).ShouldBeNone("places break the content security policy:");

    [Theory]
    [InlineData("<p style=\"color:red\">", 1)]
    [InlineData("<style>p{}</style>", 1)]
    [InlineData("<script>alert(1)</script>", 1)]
    [InlineData("<script src=\"/a.js\">alert(1)</script>", 1)]
    [InlineData("<button onclick=\"x()\">", 1)]
    [InlineData("<a href=\"javascript:x()\">", 1)]
    [InlineData("@Html.Raw(Model.Text)", 1)]
    [InlineData("<script src=\"/js/site.js\" defer></script>", 0)]
    [InlineData("<p class=\"style\" data-one=\"1\">on = 1</p>", 0)]
    public void Inline_markup_is_found(string text, int breaches) =>
        Assert.Equal(breaches, SourceRules.InlineMarkup([Page("Visits/Pages/Forloeb/Visit", text)]).Count());

    [Fact]
    public void No_two_rooms_have_the_same_page() => SourceRules.SamePage(SourceTree.Product).ShouldBeNone("pages are lost in silence:");

    [Fact]
    public void The_same_page_in_two_rooms_is_found()
    {
        Assert.Single(SourceRules.SamePage([Page("Visits/Pages/Sag/Index"), Page("Referral/Pages/Sag/index")]));
        Assert.Empty(
            SourceRules.SamePage([
                Page("Visits/Pages/Forloeb/Index"),
                Page("Referral/Pages/Sag/Index"),
                Page("Visits/Pages/_ViewImports"),
                Page("Referral/Pages/_ViewImports"),
            ])
        );
    }

    [Fact]
    public void Every_page_has_a_model_or_says_itself_who_may_open_it() =>
        SourceRules.SilentPage(SourceTree.Product).ShouldBeNone("pages cannot say who may open them:");

    [Fact]
    public void A_silent_page_is_found()
    {
        Assert.Single(SourceRules.SilentPage([Page("Visits/Pages/Forloeb/Index", "@page \"/x\"\n<p>")]));
        Assert.Empty(
            SourceRules.SilentPage([
                Page("Visits/Pages/A", "@page \"/x\"\n@model X\n<p>"),
                Page("Visits/Pages/B", "@page \"/x\"\n@attribute [OpenToAll]\n<p>"),
                Page("Visits/Pages/_C", "<p>"),
            ])
        );
    }

    [Fact]
    public void Every_shape_of_a_field_has_a_code_of_ours() =>
        SourceRules.ShapeWithoutCode(SourceTree.Product).ShouldBeNone("shapes have no code:");

    [Theory]
    [InlineData("RuleFor(x => x.Body.Name).NotEmpty();", 1)]
    [InlineData("RuleFor(x => x.Body.Name)\n .MaximumLength(3).WithErrorCode(\"field.too-long\")\n .Must(Be);", 1)]
    [InlineData("RuleFor(x => x.Body.Name).Required().AtMost(3);", 0)]
    [InlineData("RuleFor(x => x.Body.Name).Must(Be).WithErrorCode(\"field.required\");", 0)]
    public void A_shape_without_a_code_is_found(string text, int breaches) =>
        Assert.Equal(breaches, SourceRules.ShapeWithoutCode([Code($"class V : AbstractValidator<C> {{ V() {{ {text} }} }}")]).Count());

    private static SourceFile Code(string text) => new("src/Modules/Visits/Domain/Planted.cs", text);

    private static SourceFile Page(string path, string text = "") => new($"src/Modules/{path}.cshtml", text);
}
