using System.ComponentModel.DataAnnotations;

namespace InterviewPrep.Mail;

/// <summary>Configuration section <c>Mail</c>.</summary>
public sealed class MailOptions
{
    /// <summary>The SMTP server; without one, mails become files in the data folder.</summary>
    public string? Host { get; set; }

    [Range(1, 65535, ErrorMessage = "Mail:Port must be a port from 1 to 65535, such as 587.")]
    public int Port { get; set; } = 587;

    public string? User { get; set; }

    public string? Password { get; set; }

    [EmailAddress(ErrorMessage = "Mail:From must be an e-mail address, such as hello@prep.example.org.")]
    [Required(ErrorMessage = "Mail:From must be an e-mail address, such as hello@prep.example.org.")]
    public string From { get; set; } = "interviewprep@localhost.localdomain";

    /// <summary>Whether the connection is encrypted (STARTTLS) before anything is said.</summary>
    public bool UseTls { get; set; } = true;
}
