using BarnetIMidten.Shared.Pipeline;

namespace BarnetIMidten.Shared.Tests.Pipeline;

public sealed class FieldPathTests
{
    [Theory]
    [InlineData("Body.Reason", "reason")]
    [InlineData("Body.RiskFactors[0].Code", "riskFactors[0].code")]
    [InlineData("Body.Child.BirthDate", "child.birthDate")]
    [InlineData("Reason", "reason")]
    [InlineData("Letter.Body", "letter.body")]
    public void A_field_is_named_as_in_the_json_that_was_sent(string property, string path) => Assert.Equal(path, FieldPath.Of(property));
}
