using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using Wusheng.Dashboard.Export.Office;

namespace Wusheng.Dashboard.Export.Deck;

/// <summary>Slides with charts that PowerPoint and WPS draw themselves and everybody can change: one message a slide, and an appendix of figures and sentences.</summary>
/// <param name="options">Which template.</param>
/// <param name="root">Where a relative path starts.</param>
public sealed class DeckFormat(DeckOptions options, string root = "") : IPagedFormat
{
    /// <inheritdoc />
    public string Extension => "pptx";

    /// <inheritdoc />
    public string ContentType => "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    /// <inheritdoc />
    public string Name => "PowerPoint（图表可编辑）";

    /// <summary>As many as four years have months: a series takes a few lines of the appendix.</summary>
    public int MostFigures => 48;

    /// <inheritdoc />
    /// <exception cref="DeckTemplateException">The template that the setting names cannot be used.</exception>
    public string LengthOf(Handout handout)
    {
        using var file = new MemoryStream();
        file.Write(TemplateFile());
        using var template = Opened(file);
        var slides = new DeckSlides(DeckTemplate.Of(template), handout);
        var (front, behind) = (slides.Front().Count(), slides.Appendix().Count());
        return string.Create(CultureInfo.InvariantCulture, $"{front + behind}张幻灯片{(behind > 0 ? $"，其中附录{behind}张" : "")}");
    }

    /// <inheritdoc />
    /// <exception cref="DeckTemplateException">The template that the setting names cannot be used.</exception>
    public void Write(Handout handout, Stream output, IProgress<HandoutProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        using var file = new MemoryStream();
        file.Write(TemplateFile());
        using (var template = Opened(file)) DeckTemplate.Empty(template);
        // Opened anew, since a document goes on counting its parts where those that were deleted ended.
        using (var document = PresentationDocument.Open(file, isEditable: true))
        {
            var look = DeckTemplate.Of(document);
            var writer = new DeckWriter(document, look, handout);
            foreach (var slide in new DeckSlides(look, handout).All(progress, cancellationToken)) writer.Add(slide);
            writer.Finish();
        }

        cancellationToken.ThrowIfCancellationRequested();
        StillZip.Repack(file, output);
    }

    private byte[] TemplateFile()
    {
        if (string.IsNullOrWhiteSpace(options.DeckTemplate)) return OwnTemplate.File;
        var path = Path.GetFullPath(options.DeckTemplate.Trim(), root.Length == 0 ? Directory.GetCurrentDirectory() : root);
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new DeckTemplateException($"设置 {DeckOptions.TemplateSetting} 指定的演示文稿模板“{path}”不存在；请改正路径，或清空该设置以使用自带模板。", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new DeckTemplateException($"设置 {DeckOptions.TemplateSetting} 指定的演示文稿模板“{path}”无法读取；请检查文件权限，或清空该设置以使用自带模板。", failure);
        }
    }

    private PresentationDocument Opened(MemoryStream file)
    {
        PresentationDocument? document = null;
        try
        {
            document = PresentationDocument.Open(file, isEditable: true);
            if (document.DocumentType == DocumentFormat.OpenXml.PresentationDocumentType.Template) document.ChangeDocumentType(DocumentFormat.OpenXml.PresentationDocumentType.Presentation);
            if (document.DocumentType != DocumentFormat.OpenXml.PresentationDocumentType.Presentation) throw new InvalidDataException("Neither .pptx nor .potx.");
            // Read once before anything is changed: what is broken shows itself here.
            _ = DeckTemplate.Of(document);
            return document;
        }
        catch (Exception failure) when (options.DeckTemplate.Length > 0)
        {
            document?.Dispose();
            throw new DeckTemplateException(
                $"设置 {DeckOptions.TemplateSetting} 指定的文件“{options.DeckTemplate}”不是可用的演示文稿模板；请换成 PowerPoint 或 WPS 另存的 .pptx 或 .potx 文件，或清空该设置以使用自带模板。", failure);
        }
    }
}
