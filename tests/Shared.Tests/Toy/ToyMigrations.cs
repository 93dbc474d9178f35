using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace BarnetIMidten.Shared.Tests.Toy;

[DbContext(typeof(ToyDb))]
[Migration("20260101000000_Notes")]
internal sealed class Notes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.CreateTable(
            "toy_note",
            table => new
            {
                id = table.Column<Guid>("TEXT"),
                shelf = table.Column<string>("TEXT"),
                version = table.Column<int>("INTEGER"),
                secret = table.Column<byte[]>("BLOB", nullable: true),
                remark = table.Column<byte[]>("BLOB", nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_toy_note", x => x.id)
        );
}

/// <summary>Makes its table and then stumbles, for as long as <c>toy_obstacle</c> lies in the way.</summary>
[DbContext(typeof(ToyDb))]
[Migration("20260102000000_Boxes")]
internal sealed class Boxes : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "toy_box",
            table => new { id = table.Column<Guid>("TEXT"), secret = table.Column<byte[]>("BLOB", nullable: true) },
            constraints: table => table.PrimaryKey("PK_toy_box", x => x.id)
        );
        migrationBuilder.Sql("CREATE TABLE toy_obstacle (stone INTEGER)");
    }
}
