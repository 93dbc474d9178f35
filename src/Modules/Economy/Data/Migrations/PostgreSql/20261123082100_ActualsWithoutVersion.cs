using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Economy.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class ActualsWithoutVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "version",
                table: "economy_actuals");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "economy_actuals",
                type: "integer",
                nullable: false,
                defaultValue: 0);
        }
    }
}
