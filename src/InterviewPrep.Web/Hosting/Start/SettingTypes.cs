using System.ComponentModel;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Web.Hosting.Start;

/// <summary>Says which settings of a section are of the wrong type, before the binder meets the first with an exception.</summary>
internal static class SettingTypes
{
    /// <exception cref="OptionsValidationException">Names every setting that is wrong, and what to write.</exception>
    public static void Check<T>(IConfigurationSection section)
    {
        var faults = typeof(T)
            .GetProperties()
            .Where(p => p.SetMethod is { IsPublic: true })
            .Select(p => Fault(section.GetSection(p.Name), p.PropertyType))
            .OfType<string>()
            .ToList();
        if (faults.Count > 0)
        {
            throw new OptionsValidationException(section.Path, typeof(T), faults);
        }
    }

    private static string? Fault(IConfigurationSection setting, Type type)
    {
        var wanted = Nullable.GetUnderlyingType(type);
        if (setting.Value is not { } value || (value.Length == 0 && wanted is not null))
        {
            return null;
        }

        try
        {
            TypeDescriptor.GetConverter(wanted ?? type).ConvertFromInvariantString(value);
            return null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException)
        {
            return $"{setting.Path} is '{value}': {Remedy(wanted ?? type)}.";
        }
    }

    private static string Remedy(Type type) =>
        type == typeof(bool) ? "write true or false"
        : type == typeof(int) ? "write a whole number"
        : $"write a value of the type {type.Name}";
}
