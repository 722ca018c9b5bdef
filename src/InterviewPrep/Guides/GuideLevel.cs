namespace InterviewPrep.Guides;

/// <summary>For whom an interview question of a guide is meant.</summary>
public enum GuideLevel
{
    Beginner,
    Intermediate,
    Advanced,
}
