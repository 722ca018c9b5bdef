namespace InterviewPrep.Rendering;

/// <summary>One kind of stored text whose HTML may be older than the renderer.</summary>
internal interface IOutdatedHtml
{
    string Name { get; }

    /// <summary>A key before every other one.</summary>
    string Start { get; }

    /// <summary>
    /// Renders the next batch again, in a transaction of its own, so that an edit meanwhile wins. HTML that is safe is not
    /// given up for a rendering that time ran out for.
    /// </summary>
    /// <param name="after">The last key that was looked at.</param>
    /// <returns>Null when nothing outdated is left beyond that key.</returns>
    Task<RenderedBatch?> RenderAsync(string after, CancellationToken cancel);
}

/// <summary>What became of a batch.</summary>
/// <param name="Last">The last key looked at.</param>
/// <param name="Read">How many were outdated.</param>
/// <param name="Written">How many are stored anew.</param>
internal sealed record RenderedBatch(string Last, int Read, int Written);
