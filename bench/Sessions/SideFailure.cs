namespace Bench.Sessions;

/// <summary>The harness of a commit does not do what one does. That is the commit's failure: others are measured all the same.</summary>
internal sealed class SideFailure : UserError
{
    public SideFailure() { }

    public SideFailure(string message) : base(message) { }

    public SideFailure(string message, Exception innerException) : base(message, innerException) { }
}
