namespace BarnetIMidten.Referrals.Pages.Henvisning;

/// <summary>The steps of a referral that is being written, as its guide shows them.</summary>
internal sealed record GuideView(GuideState State, GuideStep Here)
{
    public const string Form = "henvisning";

    /// <summary>Straight to the last step, where the one after this is another and nothing else is missing.</summary>
    public bool MaySkip => Here.Next is { } next && next != GuideStep.Summary && State.IsLastMissing(Here);

    public IEnumerable<(StepsOfCase.Step Step, string Word, bool Open)> Steps =>
        GuideStep.All.Select(s =>
            (
                new StepsOfCase.Step(
                    s.Number,
                    s.Title,
                    Who(s),
                    null,
                    Done: s != Here && s.Number < State.FirstIncomplete.Number,
                    Here: s == Here
                ),
                s.Word,
                State.Reaches(s)
            )
        );

    private string Who(GuideStep step) =>
        step == GuideStep.Child ? State.Input.Child.Name
        : step == GuideStep.Parents ? string.Join(", ", State.Input.Guardians.Select(g => g.Name).OfType<string>())
        : "";
}
