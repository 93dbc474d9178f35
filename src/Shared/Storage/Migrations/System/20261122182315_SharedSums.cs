using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Shared.Storage.Migrations.System
{
    /// <inheritdoc />
    internal partial class SharedSums : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "system_shared_sums",
                columns: table => new
                {
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    municipality = table.Column<string>(type: "TEXT", nullable: false),
                    sums = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_system_shared_sums", x => new { x.year, x.municipality });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "system_shared_sums");
        }
    }
}
