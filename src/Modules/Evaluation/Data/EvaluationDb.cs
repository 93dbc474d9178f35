using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Storage;
using Microsoft.EntityFrameworkCore;

namespace BarnetIMidten.Evaluation.Data;

internal sealed class EvaluationDb(DbContextOptions<EvaluationDb> options) : RoomDb(options)
{
    public const string Prefix = "evaluation";

    public DbSet<CountedCourse> Courses => Set<CountedCourse>();
    public DbSet<CountedReferral> Referrals => Set<CountedReferral>();
    public DbSet<CourseSum> Sums => Set<CourseSum>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<QuestionnaireVersion> Questionnaires => Set<QuestionnaireVersion>();
    public DbSet<QuestionnaireDraft> QuestionnaireDrafts => Set<QuestionnaireDraft>();
    public DbSet<StopOpMeeting> StopOps => Set<StopOpMeeting>();
    public DbSet<Adjustment> Adjustments => Set<Adjustment>();
    public DbSet<IssuedMemo> Memos => Set<IssuedMemo>();
    public DbSet<MemoTexts> MemoTexts => Set<MemoTexts>();
    public DbSet<EffectFigure> Effects => Set<EffectFigure>();
    public DbSet<Expectation> Expectations => Set<Expectation>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<InvitationId>().HaveConversion<EntityIdColumn<InvitationId>>();
        configurationBuilder.Properties<EffectFigureId>().HaveConversion<EntityIdColumn<EffectFigureId>>();
        configurationBuilder.Properties<MemoId>().HaveConversion<EntityIdColumn<MemoId>>();
        configurationBuilder.Properties<StopOpId>().HaveConversion<EntityIdColumn<StopOpId>>();
        configurationBuilder.Properties<AdjustmentId>().HaveConversion<EntityIdColumn<AdjustmentId>>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(EvaluationDb).Assembly);
}

internal sealed class EvaluationDbDesign() : RoomDbDesign<EvaluationDb>(EvaluationDb.Prefix, o => new EvaluationDb(o));
