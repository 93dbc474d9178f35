using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Access.Data.Migrations
{
    /// <inheritdoc />
    internal partial class HandsAndFirstPasswords : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "first_password_until",
                table: "access_user",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "access_hand",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_hand", x => new { x.user_id, x.by_user_id });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_hand");

            migrationBuilder.DropColumn(
                name: "first_password_until",
                table: "access_user");
        }
    }
}
