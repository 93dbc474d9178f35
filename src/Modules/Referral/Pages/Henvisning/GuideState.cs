using BarnetIMidten.Referrals.Features;
using BarnetIMidten.Shared.Results;
using BarnetIMidten.Shared.Text;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>How far a referral is that is being written, as the rules of its registration say: each step is complete that they find nothing wrong with.</summary>
internal sealed class GuideState
{
    private const string Prefix = nameof(RegisterModel.Input) + ".";
    private readonly ReferralInput input;
    private readonly IReadOnlyList<FieldError> errors;
    private readonly HashSet<GuideStep> unreadable;

    private GuideState(
        ReferralInput input,
        PreviewReferral.Preview? preview,
        IReadOnlyList<FieldError> errors,
        HashSet<GuideStep> unreadable
    ) => (this.input, Preview, this.errors, this.unreadable) = (input, preview, errors, unreadable);

    public ReferralInput Input => input;

    /// <summary>Null as long as something is missing.</summary>
    public PreviewReferral.Preview? Preview { get; }

    /// <summary>The summary only where there is a preview: what is wrong, wherever, makes its step incomplete.</summary>
    public GuideStep FirstIncomplete => GuideStep.All.First(s => s == GuideStep.Summary || !IsComplete(s));

    public static GuideState Of(Result<PreviewReferral.Preview> preview, ReferralInput input, ModelStateDictionary read) =>
        new(
            input,
            preview.Refusal is null ? preview.Value : null,
            [.. WrongIn(preview.Refusal).Select(input.InForm)],
            [.. read.Where(f => f.Value?.Errors.Count > 0).Select(f => StepOf(f.Key)).OfType<GuideStep>()]
        );

    public bool IsComplete(GuideStep step) => !unreadable.Contains(step) && !errors.Any(e => HomeOf(e) == step);

    /// <summary>Nobody comes to a step before those before it are complete.</summary>
    public bool Reaches(GuideStep step) => step.Number <= FirstIncomplete.Number;

    /// <summary>Whether only this step stands before the last one.</summary>
    public bool IsLastMissing(GuideStep step) => GuideStep.All.All(s => s == step || IsComplete(s));

    /// <summary>Says what is wrong with one step, and nothing of the others.</summary>
    public void Tell(ModelStateDictionary state, GuideStep? step, Phrasebook texts)
    {
        foreach (var (key, entry) in state.Where(f => f.Value is { Errors.Count: > 0 }).ToList())
        {
            if (step is null || StepOf(key) != step)
            {
                entry!.Errors.Clear();
                entry.ValidationState = ModelValidationState.Valid;
            }
        }

        foreach (var error in errors.Where(e => HomeOf(e) == step && state[KeyOf(e)] is not { Errors.Count: > 0 }))
        {
            state.AddModelError(KeyOf(error), texts[error.Code, error.Arguments]);
        }
    }

    private static IEnumerable<FieldError> WrongIn(Refusal? refusal) =>
        refusal is null ? []
        : refusal.Fields.Count > 0 ? refusal.Fields
        : [new FieldError("", refusal.Code, [.. refusal.Arguments])];

    /// <summary>What no step asks for is said on the first, rather than nowhere.</summary>
    private static GuideStep HomeOf(FieldError error) => GuideStep.Of(error.Field) ?? GuideStep.Child;

    private static string KeyOf(FieldError error) => GuideStep.Of(error.Field) is null ? "" : Prefix + error.Field;

    private static GuideStep? StepOf(string key) =>
        key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) ? GuideStep.Of(key[Prefix.Length..]) : null;
}
