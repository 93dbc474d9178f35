namespace BarnetIMidten.Testing;

/// <summary>The settings of an installation with a mail server that nobody answers at: what is put stays where it can be read.</summary>
public static class UnheardMail
{
    public static readonly string[] Settings =
    [
        "Mail:Server=127.0.0.1",
        "Mail:Port=1",
        "Mail:Security=None",
        "Mail:From=barnet@ishoej.example",
        "PublicAddress=https://barnet.ishoej.example",
    ];
}
