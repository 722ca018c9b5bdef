using InterviewPrep.Access;
using InterviewPrep.Guides;
using InterviewPrep.Guides.Reading;
using InterviewPrep.Web.Pages.Quizzes;

namespace InterviewPrep.Web.Pages.Guides;

/// <summary>One guide for one reader, as the page's partials draw it.</summary>
public sealed record GuideView(GuidePage Guide, Viewer Viewer)
{
    public GuideFacts Facts => Guide.Facts;

    public bool IsSignedIn => Viewer.MemberId is not null;

    public string Path => $"/guides/{Facts.Slug}";

    /// <summary>Where an anonymous reader goes to act, and comes back from.</summary>
    public string SignInPath => $"/account/sign-in?returnUrl={Uri.EscapeDataString(Path)}";

    public string SignUpPath => $"/account/sign-up?returnUrl={Uri.EscapeDataString(Path)}";

    public LockReason? Lock => Guide.Opened.Lock?.Reason;

    public bool HasMathematics => Facts.HasMathematics || Guide.Opened.HasMathematics;

    public IEnumerable<SectionView> Sections =>
        Guide.Sections.Select(s => new SectionView(this, s, Guide.Opened.Section(s.Position) as OpenPart));

    /// <summary>Sections of which the reader sees the title alone.</summary>
    public IReadOnlyList<GuideSectionFacts> Closed =>
        [.. Guide.Sections.Where(s => Guide.Opened.Section(s.Position) is LockedPart)];

    public OpenPart? End => Guide.Opened.End as OpenPart;

    /// <summary>The quiz of a section, or the one at the end; null where there is none to answer.</summary>
    public QuizView? QuizOf(int? section) =>
        Guide.Quizzes.FirstOrDefault(q => q.Facts.Section == section) is { } quiz
            ? new(quiz, new QuizReading(QuizPlace.Guide, null), IsSignedIn)
            : null;

    public IReadOnlyList<GuidePassage> Faq => End?.Blocks ?? [];

    /// <summary>Whether the reader sees a step: what a drill is made of.</summary>
    public bool HasSteps => Sections.Any(s => s.Open?.Blocks.Any(b => b.Kind == GuideTextKind.Step) == true);

    /// <summary>Where the reader stopped, unless that is the first section.</summary>
    public GuideSectionFacts? Place =>
        Guide.Sections.FirstOrDefault(s => s.Id == Guide.Own.PlaceSectionId && s.Position > 0);

    public int Read => Guide.Sections.Count(s => Guide.Own.Read.Contains(s.Id));

    /// <summary>Passages that can be drawn where they stand.</summary>
    public IEnumerable<OwnHighlight> Drawn =>
        Guide.Own.Highlights.Where(h => h.Passage is not null && SectionOf(h) is not null);

    /// <summary>Null where the section is no longer in the guide.</summary>
    public GuideSectionFacts? SectionOf(OwnHighlight highlight) =>
        Guide.Sections.FirstOrDefault(s => s.Id == highlight.SectionId);

    public string Address(OwnHighlight highlight) =>
        SectionOf(highlight) is { } section ? $"{Path}#{section.Anchor}" : Path;
}

/// <summary>One section for one reader; <paramref name="Open"/> is null where it is closed.</summary>
public sealed record SectionView(GuideView View, GuideSectionFacts Facts, OpenPart? Open)
{
    public bool IsRead => View.Guide.Own.Read.Contains(Facts.Id);

    /// <summary>Prose, questions, and runs of steps that make one list.</summary>
    public IEnumerable<IReadOnlyList<GuidePassage>> Blocks =>
        Open!.Blocks.GroupBy(b => b.Block).Select(run => run.ToList());
}
