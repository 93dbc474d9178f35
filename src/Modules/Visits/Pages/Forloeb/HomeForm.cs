using BarnetIMidten.Shared.Messages;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Shared.Web.Look;
using BarnetIMidten.Visits.Features;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace BarnetIMidten.Visits.Pages.Forloeb;

/// <summary>One child's visit in the form of a home.</summary>
internal sealed record HomeChildForm(VisitForm Form, VisitAnswer Visit)
{
    public CoursePicture Picture => Form.Picture;

    public string Name => Picture.Family?.ChildFirstName ?? Picture.Family.Name(Picture.Course.Number);
}

/// <summary>One child's part of the page.</summary>
internal sealed record HomePart(HomeInput Input, HomeForm Form, int Place, ModelStateDictionary State)
{
    public HomeChildForm Child => Form.Children[Place];

    /// <summary>Something of its own is wrong: then nothing of it is folded away.</summary>
    public bool IsWrong => State.FindKeysWithPrefix($"Input.Visits[{Place}]").Any(e => e.Value is { Errors.Count: > 0 });
}

/// <summary>The children of one home whose visits a form is about, in its order.</summary>
internal sealed class HomeForm(IReadOnlyList<HomeChildForm> children, Phrasebook texts)
{
    public IReadOnlyList<HomeChildForm> Children => children;

    public DateOnly Today => children[0].Picture.Today;

    public VisitForm Shared => children[0].Form;

    /// <summary>The version of each child's course, in order: what a form sends back, so that it overwrites nobody's unseen.</summary>
    public string Versions => string.Join(' ', children.Select(c => Plain(c.Picture.Course.Version)));

    public IReadOnlyList<Choice> Statuses => texts.Choices<HomeChildStatus>("home.status");

    public static IReadOnlyList<int?> ReadVersions(string? seen) =>
        [
            .. (seen ?? "")
                .Split(' ')
                .Select(v => int.TryParse(v, System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : (int?)null),
        ];

    /// <returns>Null where one of them is none of the caller's business.</returns>
    public static async Task<HomeForm?> Load(
        Dispatcher send,
        Phrasebook texts,
        IEnumerable<(CourseId Course, VisitId Visit)> visits,
        CancellationToken cancellation
    )
    {
        var children = new List<HomeChildForm>();
        foreach (var (course, visit) in visits)
        {
            if (
                await send.Course(course, cancellation) is not { } picture
                || picture.Course.Visits.FirstOrDefault(v => v.Id == visit) is not { } found
            )
            {
                return null;
            }

            children.Add(new HomeChildForm(new VisitForm(picture, texts, found), found));
        }

        return children.Count == 0 ? null : new HomeForm(children, texts);
    }

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
