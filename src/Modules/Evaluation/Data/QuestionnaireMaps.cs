using System.Text.Json;
using BarnetIMidten.Evaluation.Domain;
using BarnetIMidten.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BarnetIMidten.Evaluation.Data;

internal sealed class QuestionnaireVersionMap : IEntityTypeConfiguration<QuestionnaireVersion>
{
    public void Configure(EntityTypeBuilder<QuestionnaireVersion> builder)
    {
        builder.ToTable("evaluation_questionnaire");
        builder.HasKey(v => v.Number);
        builder.Property(v => v.Number).HasColumnName("number").ValueGeneratedNever();
        builder.Property(v => v.Questions).HasColumnName("questions").AsJson();
        builder.Property(v => v.MadeAt).HasColumnName("made_at");
        builder.Property(v => v.MadeBy).HasColumnName("made_by");
        builder.Ignore(v => v.Sheet);
    }
}

internal sealed class QuestionnaireDraftMap : IEntityTypeConfiguration<QuestionnaireDraft>
{
    public void Configure(EntityTypeBuilder<QuestionnaireDraft> builder)
    {
        builder.ToTable("evaluation_questionnaire_draft");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(d => d.BasedOn).HasColumnName("based_on");
        builder.Property(d => d.Questions).HasColumnName("questions").AsJson();
        builder.Property(d => d.ChangedAt).HasColumnName("changed_at");
        builder.Property(d => d.ChangedBy).HasColumnName("changed_by");
    }
}

internal static class QuestionColumn
{
    /// <summary>Public words: they are kept as they are.</summary>
    public static void AsJson(this PropertyBuilder<IReadOnlyList<Question>> property) =>
        property.HasConversion(
            questions => JsonSerializer.Serialize(questions, KeptJson.Options),
            text => JsonSerializer.Deserialize<IReadOnlyList<Question>>(text, KeptJson.Options)!,
            // a list is never changed, only another put in its place
            new ValueComparer<IReadOnlyList<Question>>((a, b) => ReferenceEquals(a, b), list => list.Count, list => list)
        );
}
