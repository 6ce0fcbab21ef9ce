/** A type of file that the register keeps: its content type, what people call it, and the endings of its names, the usual first. */
export type FileType = { type: string; word: string; endings: readonly string[] };

const word = (type: string, called: string, ...endings: string[]): FileType => ({
  type,
  word: called,
  endings,
});
const office = "application/vnd.openxmlformats-officedocument";
const open = "application/vnd.oasis.opendocument";

/** Types that a file's own bytes tell. */
export const told: readonly FileType[] = [
  word("application/pdf", "PDF", "pdf"),
  word("image/png", "PNG image", "png"),
  word("image/jpeg", "JPEG image", "jpg", "jpeg", "jfif"),
  word("image/gif", "GIF image", "gif"),
  word("image/webp", "WebP image", "webp"),
  word("image/bmp", "BMP image", "bmp"),
  word("image/tiff", "TIFF image", "tif", "tiff"),
  word("image/heic", "HEIC image", "heic", "heif"),
  word("image/heif", "HEIF image", "heif", "heic"),
  word("image/avif", "AVIF image", "avif"),
  word("application/rtf", "RTF document", "rtf"),
  word("application/x-7z-compressed", "7-Zip archive", "7z"),
  word("application/x-tar", "TAR archive", "tar"),
  word("application/x-bzip2", "bzip2 archive", "bz2"),
  word("application/x-xz", "XZ archive", "xz"),
  word("application/zstd", "Zstandard archive", "zst"),
  word("application/x-rar-compressed", "RAR archive", "rar"),
  word("video/mp4", "MP4 video", "mp4"),
  word("video/quicktime", "QuickTime video", "mov"),
  word("video/webm", "WebM video", "webm"),
  word("video/matroska", "Matroska video", "mkv"),
  word("audio/mpeg", "MP3 recording", "mp3"),
  word("audio/wav", "WAV recording", "wav"),
  word("audio/x-m4a", "M4A recording", "m4a"),
  word("audio/ogg", "Ogg recording", "ogg"),
  word("application/vnd.tcpdump.pcap", "Network capture", "pcap", "pcapng"),
  word("application/pgp-encrypted", "PGP message", "pgp", "gpg", "asc"),
  word("application/gzip", "gzip archive", "gz", "tgz"),
];

/** What a ZIP container is by the ending of its name; nothing is unpacked to find out. */
export const zipped: readonly FileType[] = [
  word("application/zip", "ZIP archive", "zip"),
  word(`${office}.wordprocessingml.document`, "Word document", "docx"),
  word(`${office}.spreadsheetml.sheet`, "Excel workbook", "xlsx"),
  word(`${office}.presentationml.presentation`, "PowerPoint presentation", "pptx"),
  word("application/vnd.ms-word.document.macroenabled.12", "Word document with macros", "docm"),
  word("application/vnd.ms-excel.sheet.macroenabled.12", "Excel workbook with macros", "xlsm"),
  word("application/vnd.ms-visio.drawing", "Visio drawing", "vsdx"),
  word(`${open}.text`, "OpenDocument text", "odt"),
  word(`${open}.spreadsheet`, "OpenDocument spreadsheet", "ods"),
  word(`${open}.presentation`, "OpenDocument presentation", "odp"),
  word(`${open}.graphics`, "OpenDocument drawing", "odg"),
  word("application/epub+zip", "EPUB", "epub"),
];

/** What an older Office container is by the ending of its name. */
export const compound: readonly FileType[] = [
  word("application/x-cfb", "Office file", "cfb"),
  word("application/msword", "Word document", "doc", "dot"),
  word("application/vnd.ms-excel", "Excel workbook", "xls", "xlt"),
  word("application/vnd.ms-powerpoint", "PowerPoint presentation", "ppt", "pps"),
  word("application/vnd.ms-outlook", "Outlook message", "msg"),
  word("application/vnd.visio", "Visio drawing", "vsd"),
  word("application/vnd.ms-project", "Project plan", "mpp"),
];

/** What text is by the ending of its name. */
export const texts: readonly FileType[] = [
  word("text/plain", "Text", "txt", "log", "md", "conf", "cfg", "ini", "sql", "sh", "py", "toml", "diff"),
  word("text/csv", "CSV table", "csv", "tsv"),
  word("application/json", "JSON", "json", "ndjson", "jsonl"),
  word("application/xml", "XML", "xml", "xsd", "nessus"),
  word("application/yaml", "YAML", "yaml", "yml"),
  word("message/rfc822", "E-mail", "eml"),
  word("text/calendar", "Calendar entry", "ics"),
  word("text/vcard", "Contact", "vcf"),
  word("text/html", "HTML page", "html", "htm", "xhtml"),
  word("image/svg+xml", "SVG drawing", "svg"),
  word("application/x-pem-file", "Certificate", "pem", "crt", "cer", "asc", "sig"),
];

/** What signed or certified binary data is by the ending of its name. */
export const certified: readonly FileType[] = [
  word("application/pkcs7-signature", "Signature", "p7s", "p7m", "p7b"),
  word("application/pkix-cert", "Certificate", "cer", "crt", "der"),
  word("application/timestamp-reply", "Time stamp", "tsr"),
];

/** Endings of what computers run when somebody opens it: refused whatever is inside. */
export const runnable: ReadonlySet<string> = new Set(
  "exe com scr pif cpl msi msp msix appx bat cmd vbs vbe jse wsf wsh hta lnk url scf reg jar apk ipa app dmg pkg deb rpm dll sys drv iso img vhd vhdx chm gadget application ps1xml psc1 msc".split(
    " ",
  ),
);

const all = [...told, ...zipped, ...compound, ...texts, ...certified];
const byType = new Map(all.map((each) => [each.type, each]));

/** A stored type as people call it. */
export function typeWord(type: string): string {
  return byType.get(type)?.word ?? "File";
}

/** The endings a file of this type may have; none for a type that is not kept. */
export function endingsOf(type: string): readonly string[] {
  return byType.get(type)?.endings ?? [];
}

/** Images that a browser shows without running anything in them. */
const pictures = new Set(["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp", "image/avif"]);

/** How a file can be looked at without downloading it: a picture, text, or not at all. */
export function previewOf(type: string): "picture" | "text" | null {
  if (pictures.has(type)) return "picture";
  return texts.some((each) => each.type === type) ? "text" : null;
}

/** The content type a download is answered with: nothing that a browser would take for a page or a script. */
export function deliveredType(type: string): string {
  const isPlain = byType.has(type) && !/html|xml|svg|json|text|message|yaml/.test(type);
  return isPlain ? type : "application/octet-stream";
}
