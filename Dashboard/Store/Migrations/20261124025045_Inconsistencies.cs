using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wusheng.Dashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class Inconsistencies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Inconsistencies",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Place = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    Ask = table.Column<string>(type: "TEXT", nullable: false),
                    AskedDepartmentId = table.Column<string>(type: "TEXT", nullable: false),
                    AskedIsNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    IndicatorIds = table.Column<string>(type: "TEXT", nullable: false),
                    SourceId = table.Column<string>(type: "TEXT", nullable: false),
                    Quote = table.Column<string>(type: "TEXT", nullable: false),
                    Offset = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inconsistencies", x => new { x.Id, x.Place });
                    table.ForeignKey(
                        name: "FK_Inconsistencies_Sources_SourceId",
                        column: x => x.SourceId,
                        principalTable: "Sources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Inconsistencies_SourceId",
                table: "Inconsistencies",
                column: "SourceId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Inconsistencies");
        }
    }
}
