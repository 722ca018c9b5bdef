using InterviewPrep.Quizzes;

namespace InterviewPrep.Web.Pages.Quizzes;

/// <summary>What was posted for a question, as it came: it is shown again where it could not be judged.</summary>
public sealed record QuizForm
{
    public const string Pick = "pick";
    public const string Typing = "typed";

    /// <summary>In a form that was made for a member.</summary>
    public const string Member = "member";

    private const string Place = "place.";
    private const string Pair = "pair.";

    // What is longer is no answer, and would only be sent back.
    private const int LongestShown = 1_000;

    private bool isOfMember;

    public static QuizForm Empty { get; } = new();

    /// <summary>Tokens of chosen answers.</summary>
    public IReadOnlySet<string> Picks { get; private init; } = new HashSet<string>();

    /// <summary>Places by token, as chosen.</summary>
    public IReadOnlyDictionary<string, string> Places { get; private init; } = new Dictionary<string, string>();

    /// <summary>Tokens of right sides by that of the left side.</summary>
    public IReadOnlyDictionary<string, string> Pairs { get; private init; } = new Dictionary<string, string>();

    public string Typed { get; private init; } = "";

    /// <summary>Whether a member's form comes from somebody who is none: a session that ended meanwhile.</summary>
    public bool HasLostMember(bool isMember) => isOfMember && !isMember;

    public string ShownText => Typed.CutTo(LongestShown);

    public static string PlaceOf(string token) => Place + token;

    public static string PairOf(string token) => Pair + token;

    public static QuizForm Of(IFormCollection form) =>
        new()
        {
            Picks = form[Pick].OfType<string>().Select(Storable).ToHashSet(StringComparer.Ordinal),
            Places = Named(form, Place),
            Pairs = Named(form, Pair),
            Typed = Storable(form[Typing].FirstOrDefault() ?? ""),
            isOfMember = form.ContainsKey(Member),
        };

    public QuizResponse Response =>
        new()
        {
            Picks = Places.Count > 0 ? Ordered() : [.. Picks],
            Pairs = Pairs,
            Typed = Typed,
        };

    // An entry that shares its place with another has none.
    private List<string> Ordered() =>
        [
            .. Places
                .Where(p => int.TryParse(p.Value, out _))
                .GroupBy(p => int.Parse(p.Value))
                .Where(g => g.Count() == 1)
                .OrderBy(g => g.Key)
                .Select(g => g.Single().Key),
        ];

    private static Dictionary<string, string> Named(IFormCollection form, string prefix) =>
        form.Where(f => f.Key.StartsWith(prefix, StringComparison.Ordinal) && !string.IsNullOrEmpty(f.Value[0]))
            .GroupBy(f => Storable(f.Key[prefix.Length..]), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Storable(g.First().Value[0]!), StringComparer.Ordinal);

    // PostgreSQL keeps no null characters, and a formula would end at one.
    private static string Storable(string text) => text.Replace('\0', '\uFFFD');
}
