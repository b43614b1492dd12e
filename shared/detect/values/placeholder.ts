/** What people and systems write where they have no value. */
const placeholders: ReadonlySet<string> = new Set(
  '|-|--|---|.|?|n/a|na|#n/a|n.a.|null|(null)|<null>|none|nil|nan|undefined|unknown|not available|not provided|missing|tbd|yok|boş|bos|bilinmiyor|belirsiz|belirtilmemiş|belirtilmemis|girilmemiş|girilmedi'.split(
    '|',
  ),
);

/** Whether the text stands for no value. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 16 && placeholders.has(text.toLowerCase());
}
