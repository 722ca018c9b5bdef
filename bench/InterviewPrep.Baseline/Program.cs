using InterviewPrep.Baseline;

// What the site is measured against: as little as possible that still does the same work.
return args is [var mode, ..]
    ? mode switch
    {
        "bare" => await Bare.RunAsync(args[1..]),
        "razor" => await RazorSite.RunAsync(args[1..]),
        "minimal" => await MinimalSite.RunAsync(args[1..]),
        _ => Usage(),
    }
    : Usage();

static int Usage()
{
    Console.Error.WriteLine("Say which: bare, razor or minimal. Settings come from the environment.");
    return 2;
}
