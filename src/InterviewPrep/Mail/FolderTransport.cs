using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace InterviewPrep.Mail;

/// <summary>Puts letters into a folder as .eml files, which any mail program opens.</summary>
public sealed class FolderTransport(string folder, IOptions<MailOptions> options, TimeProvider clock) : IMailTransport
{
    /// <summary>Where the files are.</summary>
    public string Folder => folder;

    public async Task SendAsync(Letter letter, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var id = Guid.NewGuid().ToString("N");
        var pickup = Directory.CreateTempSubdirectory("interviewprep-mail");
        try
        {
            using var message = letter.ToMessage(options.Value.From, id);
            using var writer = new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = pickup.FullName,
            };
            // SendMailAsync may return before the file is closed, and a reader of the folder would see half a letter.
            await Task.Run(() => writer.Send(message), cancel);
            var at = clock.GetUtcNow().ToString("yyyyMMdd-HHmmss-fff", CultureInfo.InvariantCulture);
            File.Move(pickup.GetFiles().Single().FullName, Path.Combine(folder, $"{at}-{id[..8]}.eml"));
        }
        finally
        {
            pickup.Delete(recursive: true);
        }
    }
}
