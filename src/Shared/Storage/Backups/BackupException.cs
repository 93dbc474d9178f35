namespace BarnetIMidten.Shared.Storage.Backups;

/// <summary>A backup that cannot be taken, or a file that is none to restore from; the message is for the operator. Nothing was changed.</summary>
public sealed class BackupException(string message, Exception? cause = null) : InvalidOperationException(message, cause);
