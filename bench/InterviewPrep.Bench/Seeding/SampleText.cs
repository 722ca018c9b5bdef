using System.Text;

namespace InterviewPrep.Bench.Seeding;

/// <summary>Prose of a wanted length whose words are spread as in real prose (Zipf, 1949), the same at every run.</summary>
internal sealed class SampleText(int seed)
{
    private static readonly string[] Words = """
        the of a is and to in that it we for with as on by are be this not from or which an at its model data loss if
        because when each one training more than can error features weight gradient validation two between rate only
        variance bias sample would class score layer label time so but then does over examples test set learning mean
        probability estimate threshold positive batch distribution user ranking query candidate feature step noise
        calibration precision recall baseline log likelihood prior posterior kernel margin tree split leaf boosting
        residual ensemble bootstrap fold leakage drift shift monitoring latency throughput cache embedding attention
        token decoder encoder prompt retrieval document index corpus sampling temperature entropy divergence mutual
        information regularization penalty ridge lasso dropout normalization momentum schedule warmup optimizer
        convergence saddle curvature hessian jacobian eigenvalue projection subspace rank matrix vector inner product
        norm distance cosine cluster centroid silhouette mixture component latent variable inference sampler chain
        acceptance proposal stationary experiment treatment control randomization power significance interval
        confidence hypothesis multiple correction sequential guardrail metric variance reduction covariate propensity
        confounder instrument causal effect heterogeneity uplift bandit exploration regret reward policy value
        discount horizon episode agent environment simulator offline counterfactual logging replay interviewer answer
        follow question explain why compare trade off assume derive bound simple concrete example production serving
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // MA0009 and friends aside: the numbers only have to be the same each time, not unguessable.
    private readonly Random random = new(seed);

    public string Sentence(int words)
    {
        var text = new StringBuilder();
        for (var i = 0; i < words; i++)
        {
            var word = Word();
            text.Append(i == 0 ? char.ToUpperInvariant(word[0]) + word[1..] : " " + word);
        }

        return text.Append('.').ToString();
    }

    /// <summary>HTML of that many bytes or a few more: paragraphs, lists, a block of code.</summary>
    public string Html(int bytes)
    {
        var html = new StringBuilder();
        for (var block = 0; html.Length < bytes; block++)
        {
            html.Append(
                (block % 5) switch
                {
                    2 => $"<ul><li>{Sentence(12)}</li><li>{Sentence(9)}</li><li>{Sentence(14)}</li></ul>\n",
                    4 =>
                        $"<pre><code>{Word()} = {Word()}({Word()}, {random.Next(100)})\n{Word()}.{Word()}()\n</code></pre>\n",
                    _ => $"<p>{Sentence(18)} <strong>{Sentence(5)}</strong> {Sentence(22)} {Sentence(15)}</p>\n",
                }
            );
        }

        return html.ToString();
    }

    private string Word() =>
        Words[(int)Math.Min(Words.Length - 1, Math.Exp(random.NextDouble() * Math.Log(Words.Length)) - 1)];
}
