using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Wusheng.Dashboard.Store.Migrations
{
    /// <inheritdoc />
    public partial class Wall : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "WallPairs",
                columns: table => new
                {
                    Wall = table.Column<string>(type: "TEXT", nullable: false),
                    Controller = table.Column<string>(type: "TEXT", nullable: false),
                    PairedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WallPairs", x => x.Wall);
                });

            migrationBuilder.CreateTable(
                name: "WallPictures",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    Theme = table.Column<string>(type: "TEXT", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<long>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<string>(type: "TEXT", nullable: false),
                    StyleHash = table.Column<string>(type: "TEXT", nullable: false),
                    Html = table.Column<byte[]>(type: "BLOB", nullable: false),
                    LastShownAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WallPictures", x => x.Hash);
                });

            migrationBuilder.CreateTable(
                name: "WallReels",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Wall = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<string>(type: "TEXT", nullable: false),
                    Until = table.Column<string>(type: "TEXT", nullable: false),
                    Pictures = table.Column<string>(type: "TEXT", nullable: false),
                    Marks = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WallReels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WallSets",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WallSets", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "WallStyles",
                columns: table => new
                {
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    Css = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WallStyles", x => x.Hash);
                });

            migrationBuilder.CreateIndex(
                name: "IX_WallReels_From",
                table: "WallReels",
                column: "From");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "WallPairs");

            migrationBuilder.DropTable(
                name: "WallPictures");

            migrationBuilder.DropTable(
                name: "WallReels");

            migrationBuilder.DropTable(
                name: "WallSets");

            migrationBuilder.DropTable(
                name: "WallStyles");
        }
    }
}
