using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Wusheng.Dashboard.Indicators;

namespace Wusheng.Dashboard.Store;

/// <summary>The store's tables. The catalogue's rows are the domain's own records, mapped here; only observations, the bulk, have rows of their own.</summary>
public sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<Source> Sources => Set<Source>();

    public DbSet<SourceTextRow> SourceTexts => Set<SourceTextRow>();

    public DbSet<Topic> Topics => Set<Topic>();

    public DbSet<Indicator> Indicators => Set<Indicator>();

    public DbSet<Department> Departments => Set<Department>();

    public DbSet<SeriesRow> Series => Set<SeriesRow>();

    public DbSet<ObservationRow> Observations => Set<ObservationRow>();

    public DbSet<Target> Targets => Set<Target>();

    public DbSet<PlanLine> Plan => Set<PlanLine>();

    public DbSet<AdmittedProblem> Problems => Set<AdmittedProblem>();

    public DbSet<Claim> Claims => Set<Claim>();

    public DbSet<Numeral> Numerals => Set<Numeral>();

    public DbSet<ChartDefinition> Charts => Set<ChartDefinition>();

    public DbSet<Inconsistency> Inconsistencies => Set<Inconsistency>();

    public DbSet<ImportRow> Imports => Set<ImportRow>();

    public DbSet<WallSet> WallSets => Set<WallSet>();

    public DbSet<WallPair> WallPairs => Set<WallPair>();

    public DbSet<WallPictureRow> WallPictures => Set<WallPictureRow>();

    public DbSet<WallStyleRow> WallStyles => Set<WallStyleRow>();

    public DbSet<WallReelRow> WallReels => Set<WallReelRow>();

    /// <summary>One moment of the store for several questions. Unlike EF Core's own transaction this one does not ask for the write lock.</summary>
    public async Task<IDbContextTransaction> BeginReadingAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        var transaction = ((SqliteConnection)Database.GetDbConnection()).BeginTransaction(deferred: true);
        return (await Database.UseTransactionAsync(transaction, cancellationToken))!;
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalText>();
        configurationBuilder.Properties<Period>().HaveConversion<PeriodText>();
        configurationBuilder.Properties<Unit>().HaveConversion<UnitText>();
        configurationBuilder.Properties<Formula>().HaveConversion<FormulaText>();
        configurationBuilder.Properties<MessageTemplate>().HaveConversion<MessageText>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TimeText>();
        configurationBuilder.Properties<IReadOnlyList<string>>().HaveConversion<ListText, ListText.Comparer>();
        // Words, so that a value inserted between two others cannot change what is stored.
        configurationBuilder.Properties<IndicatorKind>().HaveConversion<string>();
        configurationBuilder.Properties<Timing>().HaveConversion<string>();
        configurationBuilder.Properties<Direction>().HaveConversion<string>();
        configurationBuilder.Properties<Display>().HaveConversion<string>();
        configurationBuilder.Properties<TargetKind>().HaveConversion<string>();
        configurationBuilder.Properties<Comparison>().HaveConversion<string>();
        configurationBuilder.Properties<Measurability>().HaveConversion<string>();
        configurationBuilder.Properties<ChartForm>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Source>().HasKey(s => s.Id);
        modelBuilder.Entity<SourceTextRow>(text =>
        {
            text.HasKey(t => t.SourceId);
            text.HasOne<Source>().WithOne().HasForeignKey<SourceTextRow>(t => t.SourceId);
        });
        modelBuilder.Entity<Topic>().HasKey(t => t.Id);
        modelBuilder.Entity<Indicator>(indicator =>
        {
            indicator.HasKey(i => i.Id);
            indicator.HasOne<Topic>().WithMany().HasForeignKey(i => i.TopicId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Department>().HasKey(d => d.Id);
        modelBuilder.Entity<Target>(target =>
        {
            target.HasKey(t => t.Id);
            target.HasOne<Indicator>().WithMany().HasForeignKey(t => t.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<PlanLine>().HasKey(p => p.Id);
        modelBuilder.Entity<AdmittedProblem>().HasKey(p => p.Id);
        modelBuilder.Entity<Claim>().HasKey(c => c.Id);
        modelBuilder.Entity<Numeral>(numeral =>
        {
            numeral.HasKey(n => new { n.SourceId, n.Sequence });
            numeral.HasOne<Source>().WithMany().HasForeignKey(n => n.SourceId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ChartDefinition>(chart =>
        {
            chart.HasKey(c => c.Id);
            chart.HasOne<Topic>().WithMany().HasForeignKey(c => c.TopicId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<Inconsistency>(inconsistency =>
        {
            inconsistency.HasKey(i => new { i.Id, i.Place });
            inconsistency.HasOne<Source>().WithMany().HasForeignKey(i => i.SourceId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<SeriesRow>(series =>
        {
            series.HasKey(s => s.Number);
            series.Property(s => s.Number).ValueGeneratedNever();
            series.HasIndex(s => new { s.IndicatorId, s.DepartmentId }).IsUnique();
            series.HasOne<Indicator>().WithMany().HasForeignKey(s => s.IndicatorId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ObservationRow>(observation =>
        {
            observation.HasKey(o => o.Number);
            observation.Property(o => o.Number).ValueGeneratedNever();
            observation.HasIndex(o => new { o.SeriesNumber, o.Period, o.Revision }).IsUnique();
            observation.HasOne<SeriesRow>().WithMany().HasForeignKey(o => o.SeriesNumber).OnDelete(DeleteBehavior.Restrict);
            observation.HasOne<Source>().WithMany().HasForeignKey(o => o.SourceId).OnDelete(DeleteBehavior.Restrict);
        });
        modelBuilder.Entity<ImportRow>(import =>
        {
            import.HasKey(i => i.Number);
            import.HasIndex(i => i.ContentHash).IsUnique();
        });
        modelBuilder.Entity<WallSet>().HasKey(s => s.Name);
        modelBuilder.Entity<WallPair>().HasKey(p => p.Wall);
        modelBuilder.Entity<WallPictureRow>().HasKey(p => p.Hash);
        modelBuilder.Entity<WallStyleRow>().HasKey(s => s.Hash);
        modelBuilder.Entity<WallReelRow>(reel =>
        {
            reel.HasKey(r => r.Id);
            reel.HasIndex(r => r.From);
        });
    }
}
