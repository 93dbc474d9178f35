using BarnetIMidten.Shared.Documents;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;

namespace BarnetIMidten.Access.Features;

/// <summary>The citizen's extract as a document that can be handed out.</summary>
internal static class UseExtract
{
    public static string FileName(ReadCaseUse.Answer answer) => $"brugslog-{answer.Number}";

    public static WordDocument Of(ReadCaseUse.Answer answer, MunicipalityCode municipality, Phrasebook texts) =>
        new WordDocument(texts["extract.document", answer.Number])
            .Paragraph(texts["extract.from", texts.FormalName(municipality)])
            .Paragraph(texts["extract.why"])
            .Table(
                [texts["extract.at"], texts["extract.action"], texts["extract.purpose"]],
                answer.Items.Select(use =>
                    (IReadOnlyList<string>)[DanishFormat.Moment(use.At), texts[$"use.action.{use.Action}"], use.Purpose]
                )
            );
}
