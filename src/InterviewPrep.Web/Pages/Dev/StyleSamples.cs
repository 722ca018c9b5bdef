using System.ComponentModel.DataAnnotations;
using InterviewPrep.Web.Pages.Shared;

namespace InterviewPrep.Web.Pages.Dev;

/// <summary>Realistic words for the style page: none of it is stored anywhere.</summary>
public static class StyleSamples
{
    public sealed record Row(
        string Status,
        string Title,
        string Company,
        string Round,
        string[] Topics,
        string Difficulty,
        string Solved,
        bool Pro
    );

    public static readonly IReadOnlyList<Row> Rows =
    [
        new(
            "solved",
            "Why does L1 regularization give sparse weights?",
            "Two Sigma",
            "Phone screen",
            ["Regularization", "Convexity"],
            "Easy",
            "1,636",
            false
        ),
        new(
            "attempted",
            "Calibrate a click model whose scores drift every week",
            "Pinterest",
            "Onsite",
            ["Calibration", "Distribution shift", "Monitoring"],
            "Medium",
            "412",
            true
        ),
        new(
            "due",
            "Derive the gradient of softmax cross-entropy and say why it is so simple",
            "DeepMind",
            "Onsite",
            ["Backpropagation", "Loss functions"],
            "Medium",
            "980",
            false
        ),
        new(
            "new",
            "Design the ranking stage of a short-video feed for 200 million daily readers under a latency budget of 80 milliseconds",
            "ByteDance",
            "Onsite",
            ["Ranking", "Two-tower models", "Latency"],
            "Hard",
            "1",
            true
        ),
        new(
            "new",
            "An A/B test is significant on day two. Ship it?",
            "Airbnb",
            "Phone screen",
            ["Sequential testing"],
            "Easy",
            "0",
            false
        ),
    ];

    public static readonly LockPanel Upgrade = new(
        "The sample answer is part of Pro",
        [
            "4 sections, about 620 words",
            "A worked derivation with two figures",
            "Model answers to 3 follow-up questions",
        ],
        "See what Pro is",
        "/pricing"
    )
    {
        Note = "You can read 3 sample answers a month with a free account.",
        OtherAction = "Sign in",
        OtherPath = "/account",
    };

    public static readonly LockPanel Unlock = new(
        "Read this sample answer",
        ["4 sections, about 620 words", "Model answers to 3 follow-up questions"],
        "Unlock with 1 of 3",
        "/dev/styleguide"
    )
    {
        Posts = true,
        Note = "You have 3 free answers left until 1 December. What you unlock stays open.",
        OtherAction = "Or read all with Pro",
        OtherPath = "/pricing",
    };

    public sealed class InputModel
    {
        [EmailAddress]
        public string Email { get; set; } = "ada@lovelace";

        public string Name { get; set; } = "Ada Lovelace";

        public string Round { get; set; } = "Onsite";

        public string Note { get; set; } = "";

        public string Password { get; set; } = "";
    }
}
