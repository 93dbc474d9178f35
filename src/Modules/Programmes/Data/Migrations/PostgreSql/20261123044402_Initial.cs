using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace BarnetIMidten.Programmes.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    internal partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "programmes_catalogue",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false),
                    in_group = table.Column<string>(type: "text", nullable: true),
                    under = table.Column<string>(type: "text", nullable: true),
                    danish = table.Column<string>(type: "text", nullable: true),
                    english = table.Column<string>(type: "text", nullable: true),
                    place = table.Column<int>(type: "integer", nullable: true),
                    origin = table.Column<string>(type: "text", nullable: true),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_catalogue", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<string>(type: "text", nullable: false),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_draft", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes_switch",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    feature = table.Column<string>(type: "text", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    under_key = table.Column<string>(type: "text", nullable: true),
                    thrown_by = table.Column<Guid>(type: "uuid", nullable: false),
                    thrown_at = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_switch", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes_switch_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    feature = table.Column<string>(type: "text", nullable: false),
                    enabled = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<string>(type: "text", nullable: false),
                    planned_by = table.Column<Guid>(type: "uuid", nullable: false),
                    planned_at = table.Column<string>(type: "text", nullable: false),
                    called_off_by = table.Column<Guid>(type: "uuid", nullable: true),
                    called_off_at = table.Column<string>(type: "text", nullable: true),
                    throw_id = table.Column<long>(type: "bigint", nullable: true),
                    note = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_switch_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programmes_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    rules = table.Column<string>(type: "text", nullable: false),
                    made_by = table.Column<Guid>(type: "uuid", nullable: true),
                    made_at = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<byte[]>(type: "bytea", nullable: true),
                    reasons = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes_version", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_programmes_switch_feature_id",
                table: "programmes_switch",
                columns: new[] { "feature", "id" })
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst, NullSortOrder.NullsFirst });

            migrationBuilder.CreateIndex(
                name: "IX_programmes_version_effective_from",
                table: "programmes_version",
                column: "effective_from",
                unique: true)
                .Annotation("Npgsql:IndexNullSortOrder", new[] { NullSortOrder.NullsFirst });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "programmes_catalogue");

            migrationBuilder.DropTable(
                name: "programmes_draft");

            migrationBuilder.DropTable(
                name: "programmes_switch");

            migrationBuilder.DropTable(
                name: "programmes_switch_plan");

            migrationBuilder.DropTable(
                name: "programmes_version");
        }
    }
}
