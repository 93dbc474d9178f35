namespace BarnetIMidten.Shared.Calling;

/// <summary>What a user is in the municipality. <see cref="System"/> is no user: the command line, the process itself, or somebody who is not signed in yet.</summary>
public enum Role
{
    System,
    Pedagogue,
    Lead,
    Administrator,
    Controller,
    Observer,
}
