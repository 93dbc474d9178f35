using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Economy.Data.Migrations
{
    /// <inheritdoc />
    internal partial class ActualsWithoutVersion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // in place: the mapper would copy the table, outside the transaction, and a kill in the midst would leave half of it
            migrationBuilder.Sql("ALTER TABLE economy_actuals DROP COLUMN version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "version",
                table: "economy_actuals",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);
        }
    }
}
