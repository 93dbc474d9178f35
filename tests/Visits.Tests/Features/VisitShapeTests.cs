using BarnetIMidten.Programmes.Contracts;
using BarnetIMidten.Shared.Text;
using BarnetIMidten.Shared.Values;
using BarnetIMidten.Testing;
using BarnetIMidten.Visits.Domain;
using BarnetIMidten.Visits.Features;

namespace BarnetIMidten.Visits.Tests.Features;

/// <summary>The shape of a visit as it is sent. Today is 21 May 2026.</summary>
public sealed class VisitShapeTests
{
    private static readonly Catalogue Catalogue = new(
        "ishoej",
        [],
        [],
        [new CatalogueItem("T1", "home", new LocalText("Tryg tilknytning", "Secure attachment"), "N4")]
    );
    private static readonly VisitBody Good = new(
        VisitKind.Ordinary,
        VisitStatus.Held,
        A.Day("2026-05-21"),
        Place: Place.Home,
        Techniques: ["T1"]
    );
    private static readonly VisitBody Plan = new(VisitKind.Ordinary, VisitStatus.Planned, PlannedFor: A.Day("2027-06-02"));

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("plan", "")]
    [InlineData("longest", "")]
    [InlineData("kind", "kind=field.required")]
    [InlineData("status", "status=field.required")]
    [InlineData("heldOn", "heldOn=field.required")]
    [InlineData("place", "place=field.required")]
    [InlineData("future", "heldOn=field.in-the-future")]
    [InlineData("planned", "plannedFor=field.required")]
    [InlineData("window", "plannedTo=field.before")]
    [InlineData("clock", "startsAt=visit.clock-time")]
    [InlineData("short", "durationMinutes=visit.out-of-range")]
    [InlineData("long", "durationMinutes=visit.out-of-range")]
    [InlineData("technique", "techniques[1]=visit.technique-unknown")]
    [InlineData("twice", "techniques[1]=visit.technique-twice")]
    [InlineData("nobody", "participants[0]=field.required")]
    [InlineData("crowd", "participants=visit.participants-too-many")]
    [InlineData("heldOnPlan", "heldOn=visit.not-held")]
    public void What_is_wrong_is_said_at_its_field(string what, string expected)
    {
        var body = what switch
        {
            "nothing" => Good,
            "plan" => Plan with { PlannedTo = Plan.PlannedFor, StartsAt = "09:30" },
            "longest" => Good with { DurationMinutes = 600, Participants = [.. Enumerable.Repeat("Psykolog", 20)] },
            "kind" => Good with { Kind = null },
            "status" => Good with { Status = null },
            "heldOn" => Good with { HeldOn = null },
            "place" => Good with { Place = null },
            "future" => Good with { HeldOn = A.Day("2026-05-22") },
            "planned" => new VisitBody(VisitKind.Ordinary, VisitStatus.Cancelled),
            "window" => Plan with { PlannedTo = A.Day("2027-06-01") },
            "clock" => Good with { StartsAt = "9.30" },
            "short" => Good with { DurationMinutes = 0 },
            "long" => Good with { DurationMinutes = 601 },
            "technique" => Good with { Techniques = ["T1", "T16"] },
            "twice" => Good with { Techniques = ["T1", "T1"] },
            "nobody" => Good with { Participants = [" "] },
            "crowd" => Good with { Participants = [.. Enumerable.Repeat("Psykolog", 21)] },
            _ => Plan with { HeldOn = A.Day("2026-01-12") },
        };

        Assert.Equal(expected, string.Join(", ", Faults(body)));
    }

    private static IEnumerable<string> Faults(VisitBody body)
    {
        var shape = new VisitShape(new DanishClock(new SettableTime(A.Day("2026-05-21")))).Validate(body);
        return shape.IsValid
            ? body.Entry(Catalogue).Refusal?.Fields.Select(f => $"{f.Field}={f.Code}") ?? []
            : shape.Errors.Select(e => $"{char.ToLowerInvariant(e.PropertyName[0])}{e.PropertyName[1..]}={e.ErrorCode}");
    }
}
