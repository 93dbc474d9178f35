using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Shared.Storage.Migrations.Kernel.PostgreSql
{
    /// <inheritdoc />
    internal partial class OutboxHold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "former_until",
                table: "kernel_webhook",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "kernel_outbox_hold",
                columns: table => new
                {
                    since = table.Column<long>(type: "bigint", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    cut = table.Column<long>(type: "bigint", nullable: false),
                    ended_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_outbox_hold", x => x.since);
                });

            migrationBuilder.CreateTable(
                name: "kernel_outbox_home",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    mark = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_outbox_home", x => x.id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kernel_outbox_hold");

            migrationBuilder.DropTable(
                name: "kernel_outbox_home");

            migrationBuilder.DropColumn(
                name: "former_until",
                table: "kernel_webhook");
        }
    }
}
