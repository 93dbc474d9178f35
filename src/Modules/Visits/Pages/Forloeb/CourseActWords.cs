using BarnetIMidten.Shared.Text;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>What can be done with a course, as words and the page below the course's own where it is done.</summary>
internal static class CourseActWords
{
    public static string Page(this CourseAct act) =>
        act switch
        {
            CourseAct.HoldStartMeeting or CourseAct.HoldVisit => "besoeg/nyt",
            CourseAct.Pause or CourseAct.Resume => "pause",
            CourseAct.Extend => "forlaengelse",
            CourseAct.End => "afslut",
            CourseAct.HoldBooster => "booster",
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };

    public static string Words(this CourseAct act, Phrasebook texts, CoursePicture picture) =>
        act switch
        {
            CourseAct.HoldStartMeeting => texts["course.do.start"],
            CourseAct.HoldVisit => texts["course.do.visit", picture.Course.Allowance.VisitsHeld + 1],
            CourseAct.Pause => texts["course.do.pause"],
            CourseAct.Resume => texts["course.do.resume"],
            CourseAct.Extend => texts[picture.IsLead ? "course.do.extend" : "course.do.ask-extension"],
            CourseAct.End => texts["course.do.end"],
            CourseAct.HoldBooster => texts["course.do.booster"],
            _ => throw new ArgumentOutOfRangeException(nameof(act), act, null),
        };
}
