using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Wusheng.Dashboard.Indicators;
using Wusheng.Dashboard.Store;
using Wusheng.Dashboard.Tests.Testing;
using static Wusheng.Dashboard.Tests.Store.Packages;

namespace Wusheng.Dashboard.Tests.Store;

public sealed class StoreOpeningTests : IDisposable
{
    private const string Elsewhere = "或用设置 Store:Path 指定另一个位置。";

    private readonly string _folder = Directory.CreateTempSubdirectory("store-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_first_start_makes_the_folder_and_the_database()
    {
        using var store = new TestStore(_folder, Path.Combine(_folder, "a", "b", "dashboard.db"));

        await store.OpenAsync();
        await store.OpenAsync();

        (await store.ImportAsync(Package())).RowsAdded.Should().Be(2);
    }

    [Fact]
    public async Task What_was_stored_is_there_at_the_next_start()
    {
        await Filled();
        using var again = new TestStore(_folder);

        await again.OpenAsync();
        await again.Snapshots.RebuildAsync();

        again.Snapshots.Current.HasFigures.Should().BeTrue();
    }

    [Fact]
    public async Task A_database_that_has_gone_is_missed_and_not_replaced_by_an_empty_one()
    {
        var path = await Filled();
        File.Delete(path);
        using var store = new TestStore(_folder);

        (await store.OpeningFault()).Should().Be(
            $"数据库“{path}”不见了（此处曾建立过数据库）；请从备份恢复该文件，或把设置 Store:Path 改回原来的位置，确要另建空库时请删除“{path}.mark”。");
        File.Exists(path).Should().BeFalse();
    }

    [Fact]
    public async Task A_log_without_its_database_is_left_alone()
    {
        using var store = new TestStore(_folder);
        await File.WriteAllTextAsync(store.Database + "-wal", "changes");

        (await store.OpeningFault()).Should().StartWith($"数据库“{store.Database}”不见了");
        (await File.ReadAllTextAsync(store.Database + "-wal")).Should().Be("changes");
    }

    [Fact]
    public async Task A_folder_is_no_database()
    {
        using var store = new TestStore(_folder, _folder);

        (await store.OpeningFault()).Should().Be($"设置 Store:Path 应为数据库文件，而“{_folder}”是一个目录；请在其后加上文件名，例如 dashboard.db。");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named()
    {
        var file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "");
        using var store = new TestStore(_folder, Path.Combine(file, "dashboard.db"));

        (await store.OpeningFault()).Should().Be($"数据库所在目录“{file}”不存在，也无法建立；请先建立该目录并允许本程序写入，{Elsewhere}");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_named()
    {
        // Not even the administrator can make files here.
        using var store = new TestStore(_folder, "/proc/self/dashboard.db");

        (await store.OpeningFault()).Should().Be($"数据库所在目录“/proc/self”不可写；请允许本程序写入该目录，{Elsewhere}");
    }

    [Fact]
    public async Task A_read_only_file_is_named()
    {
        var path = await Filled();
        File.SetAttributes(path, FileAttributes.ReadOnly);
        using var store = new TestStore(_folder);

        (await store.OpeningFault()).Should().Be($"数据库“{path}”是只读的；请允许本程序写入该文件及其目录，{Elsewhere}");
    }

    [Fact]
    public async Task A_file_that_is_no_database_stays_as_it_is()
    {
        using var store = new TestStore(_folder);
        var text = new string('文', 2000);
        await File.WriteAllTextAsync(store.Database, text);

        (await store.OpeningFault()).Should().Be($"“{store.Database}”不是数据库文件；请移走它，{Elsewhere}");
        (await File.ReadAllTextAsync(store.Database)).Should().Be(text);
    }

    [Fact]
    public async Task A_database_of_another_program_stays_as_it_is()
    {
        using var store = new TestStore(_folder);
        using (var other = new SqliteConnection($"Data Source={store.Database};Pooling=False"))
        {
            other.Open();
            using var command = new SqliteCommand("CREATE TABLE Guests (Name TEXT)", other);
            command.ExecuteNonQuery();
        }

        var before = store.Dump();
        (await store.OpeningFault()).Should().Be($"“{store.Database}”是其他程序的数据库，本程序不会改动它；请用设置 Store:Path 指定另一个文件。");
        store.Dump().Should().Be(before);
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_left_to_it()
    {
        await Filled();
        using var store = new TestStore(_folder);
        store.Execute("""INSERT INTO "__EFMigrationsHistory" VALUES ('99990101000000_Later', '99.0')""");
        var before = store.Dump();

        (await store.OpeningFault()).Should().Be(
            $"数据库“{store.Database}”由更新版本的程序建立（含本程序不认识的结构“99990101000000_Later”）；请换用新版程序，{Elsewhere}");
        store.Dump().Should().Be(before);
    }

    [Fact]
    public async Task A_damaged_file_is_found_out()
    {
        var path = await Filled();
        await using (var file = File.OpenWrite(path))
        {
            // All but the first page, which says what kind of file it is.
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)file.Length - 4096).ToArray());
        }

        using var store = new TestStore(_folder);
        (await store.OpeningFault()).Should().Be($"数据库“{path}”已损坏；请从备份恢复该文件，{Elsewhere}");
    }

    [Fact]
    public async Task A_cut_off_file_is_found_out()
    {
        var path = await Filled();
        await using (var file = File.OpenWrite(path)) file.SetLength(file.Length / 2);

        using var store = new TestStore(_folder);
        (await store.OpeningFault()).Should().Be($"数据库“{path}”已损坏；请从备份恢复该文件，{Elsewhere}");
    }

    [Fact]
    public async Task A_file_another_program_keeps_to_itself_is_named()
    {
        await Filled();
        using var store = new TestStore(_folder);
        using var other = store.Connect();
        using var command = new SqliteCommand("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;", other);
        command.ExecuteNonQuery();

        (await store.OpeningFault()).Should().Be($"数据库“{store.Database}”正被另一个程序占用，等待5秒仍未放开；请关闭占用它的程序后再试，{Elsewhere}");
    }

    [Fact]
    public async Task Two_programs_do_not_open_it_at_once()
    {
        using var store = new TestStore(_folder);
        await using var other = new FileStream(store.Database + ".mark", FileMode.Create, FileAccess.ReadWrite, FileShare.None);

        (await store.OpeningFault()).Should().Be($"另一个程序正在打开或升级数据库“{store.Database}”；请等它完成或将其关闭，{Elsewhere}");
    }

    [Fact]
    public async Task An_upgrade_that_was_killed_is_taken_up_again()
    {
        // What a process leaves that is killed right after it began the first migration: EF Core's lock, which it would then wait for for ever.
        using var store = new TestStore(_folder);
        await File.WriteAllTextAsync(store.Database, "");
        store.Execute("""
            PRAGMA application_id = 1465074754;
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2025-03-01 08:00:00');
            """);

        await store.OpenAsync();

        (await store.ImportAsync(Package())).RowsAdded.Should().Be(2);
    }

    [Fact]
    public async Task A_store_of_an_older_program_gets_the_newer_tables_and_keeps_its_figures()
    {
        await Filled();
        using (var older = new TestStore(_folder))
        await using (var context = older.Context())
        {
            // Down to the tables of the first release.
            await context.GetService<IMigrator>().MigrateAsync("First");
        }

        using var store = new TestStore(_folder);
        await store.OpenAsync();
        await store.Snapshots.RebuildAsync();

        store.Snapshots.Current.FigureOf("hazard.found", Period.Year(2024))!.Value.Quantity.Value.Should().Be(3691);
        var newer = Package("2") with { Inconsistencies = [Some.Doubt("doubt", "hazard.found")] };
        (await store.ImportAsync(newer)).Outcome.Should().Be(ImportOutcome.Imported);
        store.Snapshots.Current.Catalogue.Inconsistencies.Should().BeEquivalentTo(newer.Inconsistencies);
    }

    [Fact]
    public async Task A_start_that_was_killed_before_it_made_anything_is_taken_up_again()
    {
        using var store = new TestStore(_folder);
        await File.WriteAllTextAsync(store.Database, "");
        await File.WriteAllTextAsync(store.Database + ".mark", "");

        await store.OpenAsync();

        (await store.ImportAsync(Package())).RowsAdded.Should().Be(2);
    }

    [Fact]
    public async Task An_import_that_was_killed_leaves_nothing()
    {
        await Filled();
        using var store = new TestStore(_folder);
        var before = store.Dump();
        // A killed process leaves what it wrote in the log without the commit; so does a connection that is copied away while it is writing.
        using var killed = store.Connect();
        using (var command = new SqliteCommand(
            """PRAGMA cache_size = 1; BEGIN; UPDATE "Observations" SET "Note" = hex(zeroblob(200000)); DELETE FROM "Numerals";""", killed))
        {
            command.ExecuteNonQuery();
        }

        var copy = Directory.CreateDirectory(Path.Combine(_folder, "copy")).FullName;
        foreach (var file in Directory.GetFiles(_folder, "dashboard.db*")) File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        using var restarted = new TestStore(copy);

        await restarted.OpenAsync();

        new FileInfo(Path.Combine(copy, "dashboard.db-wal")).Length.Should().BePositive();
        restarted.Dump().Should().Be(before);
    }

    private async Task<string> Filled()
    {
        using var store = new TestStore(_folder);
        await store.OpenAsync();
        await store.ImportAsync(Package());
        return store.Database;
    }
}
