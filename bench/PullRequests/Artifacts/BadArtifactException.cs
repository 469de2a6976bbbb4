namespace Bench.PullRequests.Artifacts;

/// <summary>An artifact, or a part of it, is not what a measuring job writes. The comment says so and goes on with the others.</summary>
internal sealed class BadArtifactException : Exception
{
    public BadArtifactException() { }

    /// <param name="message">One sentence without a full stop; not defused.</param>
    public BadArtifactException(string message) : base(message) { }

    public BadArtifactException(string message, Exception innerException) : base(message, innerException) { }
}
