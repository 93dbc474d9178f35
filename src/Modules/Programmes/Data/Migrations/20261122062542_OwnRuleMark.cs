using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BarnetIMidten.Programmes.Data.Migrations
{
    /// <inheritdoc />
    internal partial class OwnRuleMark : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // the mark of a municipality's own rule was Danish words
            migrationBuilder.Sql(
                """
                UPDATE programmes_version
                SET rules = replace(replace(rules, ':"egen regel"', ':"own"'), ', egen regel"', ', own"')
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                UPDATE programmes_version
                SET rules = replace(replace(rules, ':"own"', ':"egen regel"'), ', own"', ', egen regel"')
                """
            );
        }
    }
}
