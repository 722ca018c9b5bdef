using InterviewPrep.Packs.Questions;
using InterviewPrep.Questions;
using static InterviewPrep.Authoring.Editing.TypedText;

namespace InterviewPrep.Authoring.Editing;

/// <summary>Turns a question into an editor's form and back.</summary>
internal static class TextOfQuestion
{
    public static QuestionText Of(QuestionFile file) =>
        new()
        {
            Title = file.Title,
            Category = file.Category,
            Difficulty = Word(file.Difficulty),
            Role = file.Role ?? "",
            Round = file.Round ?? "",
            Company = file.Company ?? "",
            Access = Word<Access.AccessLevel>(file.Access),
            Status = Word<PublicationStatus>(file.Publication.Status),
            PublishAt = Time(file.Publication.At),
            Minutes = $"{file.Minutes}",
            Overview = file.Overview ?? "",
            Prompt = file.Prompt,
            Context = file.Context ?? "",
            Asked =
            [
                .. file.Asked.Select(a => new AskedText
                {
                    Company = a.Company,
                    Source = a.Source,
                    Date = $"{a.Date:yyyy-MM-dd}",
                }),
            ],
            Topics = [.. file.Topics.Select(t => new TopicText { Topic = t.Topic, ShownAs = t.ShownAs ?? "" })],
            Related = [.. file.Related],
            Expectations = [.. file.Expectations],
            Approach = [.. file.Approach],
            FollowUps = [.. file.FollowUps.Select(f => new TitledText { Title = f.Question, Text = f.Answer ?? "" })],
            SampleAnswer = [.. file.SampleAnswer.Select(s => new TitledText { Title = s.Title, Text = s.Text })],
            Rubric =
            [
                .. file.Rubric.Select(r => new RubricText
                {
                    Point = r.Point,
                    Weight = $"{r.Weight}",
                    Evidence = Lines(r.Evidence),
                }),
            ],
            Pitfalls =
            [
                .. file.Pitfalls.Select(p => new PitfallText
                {
                    Claim = p.Claim,
                    Correction = p.Correction,
                    Evidence = Lines(p.Evidence),
                }),
            ],
        };

    /// <summary>The question that a form describes; what cannot be read is reported at its part and left out.</summary>
    /// <param name="updated">The date of the change.</param>
    public static QuestionFile Read(QuestionText text, string slug, DateOnly updated, PartLog log) =>
        new()
        {
            Slug = slug,
            Title = One(text.Title),
            Category = One(text.Category),
            Difficulty = log.Word<Difficulty>("difficulty", text.Difficulty),
            Role = Maybe(text.Role),
            Round = Maybe(text.Round),
            Company = Maybe(text.Company),
            Access = log.Word<Access.AccessLevel>("access", text.Access) ?? Access.AccessLevel.Pro,
            Publication = new(
                log.Word<PublicationStatus>("status", text.Status) ?? PublicationStatus.Draft,
                log.Time("publishAt", text.PublishAt)
            ),
            Updated = updated,
            Minutes = log.Number("minutes", text.Minutes, 1, 10_080),
            Overview = Prose(text.Overview),
            Prompt = Prose(text.Prompt) ?? "",
            Context = Prose(text.Context),
            Asked =
            [
                .. text.Asked.Select(
                    (a, i) => new AskedFact(One(a.Company), One(a.Source), log.Date($"asked[{i}]", a.Date))
                ),
            ],
            Topics = [.. text.Topics.Select(t => new KeyTopic(One(t.Topic), Maybe(t.ShownAs)))],
            Related = [.. text.Related.Select(One)],
            Expectations = [.. text.Expectations.Select(One)],
            Approach = [.. text.Approach.Select(One)],
            FollowUps = [.. text.FollowUps.Select(f => new FollowUpText(One(f.Title), Prose(f.Text)))],
            SampleAnswer = [.. text.SampleAnswer.Select(s => new AnswerSection(One(s.Title), Prose(s.Text) ?? ""))],
            Rubric =
            [
                .. text.Rubric.Select(
                    (r, i) =>
                        new RubricPoint(
                            One(r.Point),
                            log.Number($"rubric[{i}]", r.Weight, 1, 10) ?? 1,
                            Each(r.Evidence)
                        )
                ),
            ],
            Pitfalls =
            [
                .. text.Pitfalls.Select(p => new WrongClaim(One(p.Claim), One(p.Correction), Each(p.Evidence))),
            ],
        };

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);
}
