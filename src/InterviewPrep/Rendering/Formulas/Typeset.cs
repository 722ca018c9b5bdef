namespace InterviewPrep.Rendering.Formulas;

/// <summary>What the engine made of one formula.</summary>
/// <param name="Html">Null when the formula has a fault.</param>
/// <param name="Fault">What is wrong with it; null when nothing is.</param>
/// <param name="Offset">Where the fault is, in UTF-16 code units of the formula, from 0.</param>
internal sealed record Typeset(string? Html, string? Fault = null, int Offset = 0);

/// <summary>Sets a formula, in lines of its own or not. Not thread-safe: an engine belongs to one thread.</summary>
internal delegate Typeset TypesetFormula(string tex, bool isDisplay);
