namespace InterviewPrep.Web.Hosting.TagHelpers;

/// <summary>The icons: strokes on a grid of 24, drawn for this product.</summary>
internal static class Icons
{
    private const string Circle = "M12 3.500a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17";

    public static readonly IReadOnlyDictionary<string, string> Paths = new Dictionary<string, string>
    {
        ["arrow-left"] = "M19 12H6M11 6.500L5.5 12l5.5 5.5",
        ["arrow-right"] = "M5 12h13M13 6.500l5.5 5.500l-5.5 5.5",
        ["bookmark"] = "M7 4h10v16l-5-4l-5 4z",
        ["check"] = "M5 12.500l4.5 4.500L19 7.5",
        ["clock"] = Circle + "M12 7.500V12l3 2",
        ["close"] = "M6 6l12 12M18 6L6 18",
        ["copy"] = "M9 9h10v11H9zM6 15H5V4h10v2",
        ["down"] = "M12 5v13M6 12.500l6 6l6-6",
        ["eye"] =
            "M2.5 12c2.5-4.3 5.7-6.5 9.5-6.500s7 2.2 9.5 6.500c-2.5 4.3-5.7 6.5-9.5 6.500S5 16.3 2.5 12"
            + "M12 9.500a2.5 2.5 0 1 0 0 5a2.5 2.5 0 0 0 0-5",
        ["filter"] = "M4 7h16M7 12h10M10 17h4",
        ["flag"] = "M6 21V4M6 5c4-2 7 2 12 0v8c-5 2-8-2-12 0",
        ["history"] = "M4.5 9A8.5 8.5 0 1 1 3.5 12M4 4.500V9h4.500M12 7.500V12l3 2",
        ["info"] = Circle + "M12 11v5.500M12 7.600v.1",
        ["key"] = "M8 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 12h9M17.5 12v3.5",
        ["lock"] = "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
        ["menu"] = "M4 7h16M4 12h16M4 17h16",
        ["message"] = "M4 5h16v11H9.500L5 20v-4H4z",
        ["minus"] = "M6 12h12",
        ["moon"] = "M20 14.500A8.2 8.2 0 0 1 9.5 4A8.2 8.2 0 1 0 20 14.5",
        ["pencil"] = "M5 19l1-4L16 5l3 3L9 18zM14 7l3 3",
        ["print"] = "M7 9V4h10v5M7 17H4V9.500h16V17h-3M7 14h10v6H7z",
        ["search"] = "M11 4.500a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M15.8 15.800L20 20",
        ["share"] = "M12 15V4M8 7.500l4-4l4 4M6 12v8h12v-8",
        ["status-attempted"] = Circle + "M8.5 12h7",
        ["status-due"] = Circle + "M12 7.500V12l3 2",
        ["status-new"] = Circle,
        ["status-solved"] = Circle + "M8 12.300l2.7 2.700L16 9.6",
        ["sun"] =
            "M12 8a4 4 0 1 0 0 8a4 4 0 0 0 0-8M12 3v1.500M12 19.500V21M3 12h1.500M19.5 12H21"
            + "M5.6 5.600l1.1 1.100M17.3 17.300l1.1 1.100M5.6 18.400l1.1-1.100M17.3 6.700l1.1-1.1",
        ["theme"] = Circle + "M12 3.500v17M12 8l5.5-2M12 13l8.3-3M12 18l7-2.5",
        ["trash"] = "M5 7h14M9.5 7V4.500h5V7M7 7l1 13h8l1-13",
        ["unlock"] = "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 6.8-1.2",
        ["up"] = "M12 19V6M6 11.500l6-6l6 6",
        ["user"] = "M12 12a4 4 0 1 0 0-8a4 4 0 0 0 0 8M4.5 20c1-3.6 4-5.5 7.5-5.500s6.5 1.9 7.5 5.5",
        ["warning"] = "M12 4l9 16H3zM12 10v4.500M12 17.200v.1",
    };
}
