using InterviewPrep.Catalog;
using InterviewPrep.Data;

namespace InterviewPrep.Testing;

/// <summary>The categories, companies, topics and old slugs of <see cref="ListedQuestions"/>.</summary>
internal static class ListedCatalogue
{
    public static void AddTo(AppDbContext db)
    {
        db.Categories.AddRange(
            Of<Category>(
                "machine-learning Machine_Learning deep-learning Deep_Learning statistics Statistics coding Coding empty Nothing_Yet"
            )
        );
        db.Companies.AddRange(Of<Company>("airbnb Airbnb google Google stripe Stripe"));
        foreach (var company in db.Companies.Local)
        {
            company.Mark = company.Name[..1];
            company.Link = $"https://{company.Slug}.example/";
            company.Why = $"{company.Name} writes about its models.";
        }

        db.InterviewRoles.AddRange(Of<Role>("engineer Engineer scientist Scientist"));
        db.Rounds.AddRange(Of<Round>("phone-screen Phone_Screen onsite Onsite"));
        AddTopics(db);
        db.GlossaryTerms.Add(new GlossaryTerm { Term = "weight decay", Synonyms = ["Tikhonov", "ridge"] });
        db.SlugAliases.AddRange(
            Moved(SlugKind.Company, "air-bnb", "airbnb"),
            Moved(SlugKind.Topic, "backprop", "backpropagation"),
            Moved(SlugKind.Question, "l1-or-l2", "compare-l1-and-l2")
        );
    }

    private static void AddTopics(AppDbContext db)
    {
        var topics = Of<Topic>(
                "linear-models Linear_models linear-regression Linear_regression regularization Regularization "
                    + "neural-networks Neural_networks backpropagation Backpropagation calibration Calibration"
            )
            .ToDictionary(t => t.Slug);
        topics["linear-models"].About = "Weighted sums.";
        topics["linear-regression"].Parent = topics["regularization"].Parent = topics["linear-models"];
        topics["linear-regression"].Aliases = ["ordinary least squares", "OLS"];
        topics["regularization"].Aliases = ["shrinkage"];
        topics["backpropagation"].Parent = topics["neural-networks"];
        db.Topics.AddRange(topics.Values);
    }

    private static IEnumerable<T> Of<T>(string slugsAndNames)
        where T : CatalogEntry =>
        slugsAndNames
            .Split(' ')
            .Chunk(2)
            .Select(
                (pair, at) =>
                {
                    var entry = Activator.CreateInstance<T>();
                    (entry.Slug, entry.Name, entry.Position) = (pair[0], pair[1].Replace('_', ' '), at);
                    return entry;
                }
            );

    private static SlugAlias Moved(SlugKind kind, string from, string to) =>
        new()
        {
            Kind = kind,
            OldSlug = from,
            NewSlug = to,
            CreatedAt = new DateTimeOffset(2026, 3, 1, 9, 0, 0, TimeSpan.Zero),
        };
}
