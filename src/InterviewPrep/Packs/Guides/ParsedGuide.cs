using InterviewPrep.Packs.Questions;

namespace InterviewPrep.Packs.Guides;

/// <summary>A guide file as read.</summary>
/// <param name="File">Null where so much is missing that nothing can be made of it.</param>
/// <param name="Places">Where its parts stand.</param>
internal sealed record ParsedGuide(string Path, byte[] Bytes, GuideFile? File, PlaceMap Places, FileLog Log);
