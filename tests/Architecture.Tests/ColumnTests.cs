using System.Reflection;
using BarnetIMidten.Shared.Storage;

namespace BarnetIMidten.Architecture.Tests;

/// <summary>Promise 18, by the tables themselves: a column that is added is judged without anybody remembering to.</summary>
public sealed class ColumnTests
{
    private static readonly IEnumerable<Assembly> House = Host.House.Rooms.Append(typeof(RoomDb).Assembly);

    [Fact]
    public void No_text_lies_readable_that_nobody_has_allowed() =>
        ColumnRules.Breaches(House, ColumnRules.Allowed).ShouldBeNone("columns are not as the list says:");

    [Fact]
    public void Every_text_that_is_allowed_has_its_reason() =>
        Assert.All(ColumnRules.Allowed, a => Assert.True(a.Value.Length > 20, a.Key));

    [Fact]
    public void A_readable_text_is_found_and_a_sealed_one_a_code_and_a_day_are_none() =>
        Assert.Equal(
            [
                "planted_family.concern is kept in plain text",
                "planted_family.neighbours is kept in plain text",
                "planted_family.nickname is kept in plain text",
                "planted_family.street is allowed and is no such column",
            ],
            ColumnRules
                .Breaches(
                    [typeof(ColumnTests).Assembly],
                    new Dictionary<string, string>(StringComparer.Ordinal)
                    {
                        ["planted_family.programme"] = "A key of the code.",
                        ["planted_family.street"] = "It was there once.",
                    }
                )
                .Order(StringComparer.Ordinal)
        );
}
