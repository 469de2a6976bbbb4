namespace Bench.PullRequests.Artifacts;

/// <summary>The files that a measuring job left. Code of a pull request ran in that job: nothing in them can be trusted.</summary>
internal interface IArtifact : IDisposable
{
    /// <summary>Whether there is such a file. No other names than those of the caller are ever used.</summary>
    /// <param name="path">From the artifact's root, forward slashes.</param>
    bool Has(string path);

    /// <summary>Its content.</summary>
    /// <exception cref="BadArtifactException">It is not there, is too large, or is not what it seems.</exception>
    byte[] Read(string path);
}
