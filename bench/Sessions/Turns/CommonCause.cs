namespace Bench.Sessions.Turns;

/// <summary>Do the contestants of a group fail because of something that all of them need? Found once, it is the reason of them all.</summary>
/// <param name="find">Looks for it, and mends it for those that come later. Returns what has happened, or null.</param>
internal sealed class CommonCause(Func<string?> find)
{
    /// <summary>A contestant is silent for this long before it is looked for: far longer than any turn.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private string? _found;

    /// <summary>What has happened, as a clause; null if nothing has.</summary>
    public string? Find() => _found ??= find();
}
