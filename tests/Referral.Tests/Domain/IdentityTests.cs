using BarnetIMidten.Referrals.Domain;

namespace BarnetIMidten.Referrals.Tests.Domain;

public class IdentityTests
{
    private static readonly DateOnly Born = A.Day("2023-05-14");
    private static readonly DateOnly Due = A.Day("2026-05-01");

    [Theory]
    [InlineData("Alma", "Prøve", true)]
    [InlineData("ALMA", "Proeve", true)]
    [InlineData(" Alma ", "Prøve", true)]
    [InlineData("Álma", "Prøve", true)]
    [InlineData("Alba", "Prøve", false)]
    [InlineData("Alma Sofie", "Prøve", false)]
    [InlineData("Alma", "Prøver", false)]
    public void A_name_is_the_same_however_it_is_typed(string first, string last, bool same)
    {
        Assert.Equal(same, Meet(new ChildNames(first, last, null), Born, null, new ChildNames("Alma", "Prøve", null), Born, null));
    }

    [Fact]
    public void Another_birth_date_is_another_child_unless_the_number_is_the_same()
    {
        var names = new ChildNames("Alma", "Prøve", null);

        Assert.False(Meet(names, Born, null, names, Born.AddDays(1), null));
        Assert.True(
            Meet(
                new ChildNames("Alma", "Prøve", "740523-4001"),
                Born,
                null,
                new ChildNames("Ida", "Test", "7405234001"),
                Born.AddDays(1),
                null
            )
        );
    }

    [Fact]
    public void A_due_date_is_not_a_birth_date()
    {
        var names = new ChildNames(null, "Prøve", null);

        Assert.False(Meet(names, Due, null, names, null, Due));
        Assert.True(Meet(names, null, Due, names, null, Due));
    }

    [Fact]
    public void A_child_who_was_born_is_still_known_by_its_due_date()
    {
        var born = new ChildNames("Alma", "Prøve", null);

        Assert.True(Meet(born, Due.AddDays(3), Due, new ChildNames(null, "Prøve", null), null, Due));
        Assert.True(Meet(born, Due.AddDays(3), Due, born, Due.AddDays(3), null));
    }

    [Fact]
    public void A_name_without_letters_is_compared_as_it_stands()
    {
        Assert.True(Meet(new ChildNames("👶", "🙂", null), Born, null, new ChildNames("👶", "🙂", null), Born, null));
        Assert.False(Meet(new ChildNames("👶", "🙂", null), Born, null, new ChildNames("👶", "🙃", null), Born, null));
    }

    [Theory]
    [InlineData("2026-0001", true)]
    [InlineData("2026-10000", true)]
    [InlineData("2026-1", false)]
    [InlineData("2026-00001", false)]
    [InlineData("26-0001", false)]
    [InlineData("2026-000a", false)]
    [InlineData("2026-0001-1", false)]
    [InlineData("Anne-Marie", false)]
    [InlineData("", false)]
    public void A_number_is_read_only_as_it_is_written(string text, bool read)
    {
        Assert.Equal(read, ReferralNumber.TryParse(text, out var number));
        Assert.Equal(read, ReferralNumber.Text(number.Year, number.Sequence) == text);
    }

    [Fact]
    public void The_twin_of_one_who_was_born_may_be_born_too()
    {
        Assert.False(
            Meet(new ChildNames("Alma", "Prøve", null), Due.AddDays(3), Due, new ChildNames("Bo", "Prøve", null), Due.AddDays(3), Due)
        );
        Assert.True(
            Meet(new ChildNames("Alma", "Prøve", null), Due.AddDays(3), Due, new ChildNames("Alma", "Prøve", null), Due.AddDays(3), Due)
        );
    }

    /// <summary>Whether the one, who is registered, is found when the other is looked for.</summary>
    private static bool Meet(ChildNames one, DateOnly? born, DateOnly? due, ChildNames other, DateOnly? otherBorn, DateOnly? otherDue) =>
        Identity.All(one, born, due).Intersect(Identity.Now(other, otherBorn, otherDue), StringComparer.Ordinal).Any();
}
