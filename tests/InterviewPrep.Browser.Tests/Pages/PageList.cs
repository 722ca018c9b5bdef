using InterviewPrep.Browser.Tests.Hosting;
using InterviewPrep.Web.Tests.Site;

namespace InterviewPrep.Browser.Tests.Pages;

/// <summary>Every page of the site, each seen by somebody for whom it shows what it can.</summary>
public static class PageList
{
    public const string ProQuestion = "/questions/compare-l1-and-l2-regularization";

    public const string OtherProQuestion = "/questions/why-attention-divides-by-root-d";

    /// <summary>What <see cref="Hosting.LivedIn"/> writes.</summary>
    public const string DraftGuide = "/guides/weigh-penalties-aloud";

    public const string FreeQuestion = "/questions/size-the-kv-cache-for-a-7b-model";

    public const string FreeQuiz = "/quizzes/coding-rounds-in-numpy";

    public const string ProGuide = "/guides/derivations-to-know-by-heart";

    /// <summary>The id of <see cref="Guest.Pro"/>.</summary>
    public static readonly Guid Member = new("01979c5e-7c00-7000-8000-00000000c0de");

    public static IReadOnlyList<SeenPage> All { get; } =
    [
        new("home", "/", Guest.Anonymous),
        new("home-member", "/", Guest.Free),
        new("list", "/questions", Guest.Anonymous),
        new("list-member", "/questions", Guest.Free),
        new("list-filtered", "/questions?category=machine-learning&difficulty=medium&difficulty=hard", Guest.Anonymous),
        new("list-search", "/questions?q=gradient", Guest.Anonymous),
        new("list-empty", "/questions?q=zyzzyva&difficulty=easy", Guest.Anonymous),
        new("question-locked", ProQuestion, Guest.Anonymous),
        new("question-unlockable", ProQuestion, Guest.Free),
        new("question-open", ProQuestion, Guest.Pro),
        new("question-free", FreeQuestion, Guest.Anonymous),
        new("question-answered", FreeQuestion, Guest.Free),
        new("answer-visitor", FreeQuestion + "/answer", Guest.Anonymous),
        new("answer", OtherProQuestion + "/answer", Guest.Free),
        new("answer-conflict", FreeQuestion + "/answer", Guest.Arriving)
        {
            Status = 409,
            Sends = new("main form.form", ("Text", "Count **layers** first."), ("BasedOn", "1")),
        },
        new("answers", FreeQuestion + "/answers", Guest.Anonymous),
        new("history", "/answers/1/history", Guest.Free),
        new("note", ProQuestion + "/note", Guest.Free),
        new("note-conflict", FreeQuestion + "/note", Guest.Free)
        {
            Status = 409,
            Sends = new("main form.form", ("Text", "Ask about batching."), ("Version", "7")),
        },
        new("flag", ProQuestion + "/flag", Guest.Free),
        new("report", ProQuestion + "/report", Guest.Free),
        new("companies", "/companies", Guest.Anonymous),
        new("company", "/companies/google", Guest.Anonymous),
        new("topics", "/topics", Guest.Anonymous),
        new("topic", "/topics/regularization", Guest.Free),
        new("search", "/search?q=attention", Guest.Anonymous),
        new("search-none", "/search?q=zyzzyva", Guest.Anonymous),
        new("search-refused", "/search?q=" + new string('a', 201), Guest.Anonymous) { Status = 400 },
        new("guides", "/guides", Guest.Anonymous),
        new("guides-none", "/guides?category=zyzzyva", Guest.Anonymous),
        new("guide-locked", ProGuide, Guest.Anonymous),
        new("guide-upgrade", ProGuide, Guest.Free),
        new("guide-open", ProGuide, Guest.Pro),
        new("guide-notes", ProGuide + "/notes", Guest.Pro),
        new("guide-note-refused", ProGuide + "/notes", Guest.Free)
        {
            Status = 400,
            Sends = new("#new form", ("Input.Passage", " ")),
        },
        new("guide-drill", ProGuide + "/drill", Guest.Anonymous),
        new("quizzes", "/quizzes", Guest.Anonymous),
        new("quiz", FreeQuiz, Guest.Anonymous),
        new("quiz-member", FreeQuiz, Guest.Free),
        new("quiz-section", FreeQuiz + "/s-ties-ranks-and-the-search-that-falls-off-the-end", Guest.Free),
        new("quiz-locked", "/quizzes/derivations-to-know-by-heart", Guest.Anonymous),
        new("quiz-formulas", "/quizzes/derivations-to-know-by-heart", Guest.Pro),
        new("quiz-question", FreeQuiz + "/items/1", Guest.Anonymous),
        new("quiz-answered", FreeQuiz, Guest.Anonymous)
        {
            Sends = new("form.quiz-form:has([name=typed])", ("typed", "1")),
        },
        new("quiz-refused", FreeQuiz, Guest.Anonymous) { Status = 400, Sends = new("form.quiz-form") },
        new("quiz-mistakes", "/quizzes/mistakes", Guest.Free),
        new("about", "/about", Guest.Anonymous),
        new("pricing", "/pricing", Guest.Anonymous),
        new("pricing-member", "/pricing", Guest.Free),
        new("sign-in", "/account/sign-in", Guest.Anonymous),
        new("sign-in-refused", "/account/sign-in", Guest.Anonymous)
        {
            Status = 400,
            Sends = new("form#sign-in", ("Input.Email", "nobody"), ("Input.Password", "")),
        },
        new("second-step", "/account/second-step", Guest.Waiting),
        new("sign-up", "/account/sign-up", Guest.Anonymous),
        new("forgotten", "/account/forgotten", Guest.Anonymous),
        new("check-mail", "/account/check-mail", Guest.Anonymous),
        new("confirm", "/account/confirm", Guest.Anonymous),
        new("reset", "/account/reset", Guest.Anonymous),
        new("welcome", "/account/welcome", Guest.Anonymous),
        new("new-address", "/account/new-address", Guest.Anonymous),
        new("kept-answers", "/account/kept-answers", Guest.Arriving),
        new("account", "/account", Guest.Pro),
        new("profile", "/account/profile", Guest.Free),
        new("email", "/account/email", Guest.Free),
        new("password", "/account/password", Guest.Free),
        new("passkeys", "/account/passkeys", Guest.Free),
        new("second-factor", "/account/second-factor", Guest.Free),
        new("sessions", "/account/sessions", Guest.Free),
        new("data", "/account/data", Guest.Free),
        new("admin-dashboard", "/admin", Guest.Admin),
        new("admin-dashboard-months", "/admin?by=month", Guest.Admin),
        new("admin-jobs", "/admin/jobs", Guest.Admin),
        new("admin-questions", "/admin/questions", Guest.Admin),
        new("admin-questions-none", "/admin/questions?q=zyzzyva", Guest.Admin),
        new("admin-question-new", "/admin/new-question", Guest.Admin),
        new("admin-question", "/admin" + ProQuestion, Guest.Admin),
        new("admin-question-refused", "/admin" + OtherProQuestion, Guest.Admin)
        {
            Status = 400,
            Sends = new("form#edit", ("Form.Text.Prompt", ""), ("Form.Reason", "Look")),
        },
        new("admin-question-preview", "/admin" + ProQuestion + "/preview?as=pro", Guest.Admin),
        new("admin-question-history", "/admin" + ProQuestion + "/history", Guest.Admin),
        new("admin-question-changes", "/admin" + ProQuestion + "/changes?from=1&to=2", Guest.Admin),
        new("admin-question-laboratory", "/admin" + ProQuestion + "/laboratory", Guest.Admin),
        new("admin-question-address", "/admin" + ProQuestion + "/address", Guest.Admin),
        new("admin-question-comments", "/admin" + ProQuestion + "/comments", Guest.Admin),
        new("admin-question-comments-refused", "/admin" + ProQuestion + "/comments", Guest.Admin)
        {
            Status = 400,
            Sends = new("form#comment", ("Input.Text", " ")),
        },
        new("admin-guides", "/admin/guides", Guest.Admin),
        new("admin-guides-none", "/admin/guides?q=zyzzyva", Guest.Admin),
        new("admin-guide-new", "/admin/new-guide", Guest.Admin),
        new("admin-guide", "/admin" + DraftGuide, Guest.Admin),
        new("admin-guide-refused", "/admin" + DraftGuide, Guest.Admin)
        {
            Status = 400,
            Sends = new("form#edit", ("Form.Text.Blocks[2].Time", "a while"), ("Form.Reason", "Look")),
        },
        new("admin-guide-preview", "/admin" + ProGuide + "/preview?as=free", Guest.Admin),
        new("admin-guide-history", "/admin" + DraftGuide + "/history", Guest.Admin),
        new("admin-guide-changes", "/admin" + DraftGuide + "/changes?from=1&to=2", Guest.Admin),
        new("admin-guide-address", "/admin" + DraftGuide + "/address", Guest.Admin),
        new("admin-guide-comments", "/admin" + DraftGuide + "/comments", Guest.Admin),
        new("admin-topics", "/admin/topics", Guest.Admin),
        new("admin-topics-none", "/admin/topics?q=zyzzyva", Guest.Admin),
        new("admin-companies", "/admin/companies?sort=questions", Guest.Admin),
        new("admin-glossary", "/admin/glossary", Guest.Admin),
        new("admin-topic-new", "/admin/new/topics", Guest.Admin),
        new("admin-topic-refused", "/admin/new/topics", Guest.Admin)
        {
            Status = 400,
            Sends = new("form#new", ("Text[slug]", "No slug"), ("Text[name]", "")),
        },
        new("admin-topic", "/admin/topics/regularization", Guest.Admin),
        new("admin-company", "/admin/companies/google", Guest.Admin),
        new("admin-merge", "/admin/topics/regularization/merge", Guest.Admin),
        new("admin-merge-preview", "/admin/topics/regularization/merge?into=linear-models", Guest.Admin),
        new("admin-members", "/admin/members", Guest.Admin),
        new("admin-members-none", "/admin/members?q=zyzzyva", Guest.Admin),
        new("admin-member", $"/admin/members/{Member}?question={OtherProQuestion}", Guest.Admin),
        new("admin-member-refused", $"/admin/members/{Member}", Guest.Admin)
        {
            Status = 400,
            Sends = new("form#grant", ("Grant.Days", "0"), ("Grant.Reason", "A prize.")),
        },
        new("admin-audit", "/admin/audit", Guest.Admin),
        new("admin-audit-none", "/admin/audit?actor=zyzzyva", Guest.Admin),
        new("admin-settings", "/admin/settings", Guest.Admin),
        new("admin-settings-refused", "/admin/settings", Guest.Admin)
        {
            Status = 400,
            Sends = new("form#settings", ("Form.FreeUnlocks", "many")),
        },
        new("admin-images", "/admin/images", Guest.Admin),
        new("admin-images-none", "/admin/images?q=zyzzyva", Guest.Admin),
        new("admin-image", "/admin/images/two-curves.jpg", Guest.Admin),
        new("admin-image-refused", "/admin/images/two-curves.jpg", Guest.Admin)
        {
            Status = 400,
            Sends = new("form#describe", ("Alt", " ")),
        },
        new("admin-image-new", "/admin/new-image", Guest.Admin),
        new("admin-packs", "/admin/packs", Guest.Admin),
        new("admin-pack", "/admin/packs/1", Guest.Admin),
        new("admin-pack-broken", "/admin/packs/2", Guest.Admin),
        new("admin-moderation", "/admin/moderation", Guest.Admin),
        new("admin-moderation-none", "/admin/moderation?type=hidden", Guest.Admin),
        new("admin-moderation-refused", "/admin/moderation", Guest.Admin)
        {
            Status = 400,
            Sends = new("#hide-1", ("text", " ")),
        },
        new("admin-moderation-member", $"/admin/moderation/members/{Member}", Guest.Admin),
        new("admin-moderation-member-refused", $"/admin/moderation/members/{Member}", Guest.Admin)
        {
            Status = 400,
            Sends = new("form#suspend", ("Suspending.Reason", "")),
        },
        new("imitation", "/imitation", Guest.Imitating),
        new("imitation-account", "/account", Guest.Imitating),
        new("two-proofs", "/account/two-proofs", Guest.Editor),
        new("checkout", "/pricing/checkout?plan=pro-monthly", Guest.Free) { IsDevelopment = true },
        new("not-found", "/no-such-page", Guest.Anonymous) { Status = 404 },
        new("old-form", ProQuestion + "/note", Guest.Free)
        {
            Status = 400,
            Sends = new(
                "main form.form",
                ("Text", "Corners **select** features."),
                ("__RequestVerificationToken", "old")
            ),
        },
        new("forbidden", "/account/profile", Guest.Free) { Status = 403, Fault = "forbidden" },
        new("away", "/account/sign-in", Guest.Anonymous) { Status = 503, Fault = "away" },
    ];
}

/// <param name="Name">What the picture is called.</param>
/// <param name="Address">Path and query.</param>
/// <param name="Guest">Who looks.</param>
public sealed record SeenPage(string Name, string Address, Guest Guest)
{
    /// <summary>The status that it answers with.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The form that leads to it, or null for what the address shows by itself.</summary>
    public SentForm? Sends { get; init; }

    /// <summary>One of <see cref="RaisedFault"/>, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether only Development has an address for it.</summary>
    public bool IsDevelopment { get; init; }
}

/// <summary>A form as somebody fills it in.</summary>
/// <param name="Form">Selects it on the page.</param>
/// <param name="Typed">Fields and what they hold; the others stay as they stand.</param>
public sealed record SentForm(string Form, params (string Name, string Value)[] Typed);
