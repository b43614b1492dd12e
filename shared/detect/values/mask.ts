/** The value with most of its letters and digits covered: its form can be seen, the value cannot. */
export function maskValue(value: string): string {
  const signs = Array.from(value.slice(0, 60));
  const covered = signs.filter((sign) => /[\p{L}\p{N}]/u.test(sign)).length;
  let shown = 0;
  const most = covered >= 8 ? 2 : covered >= 4 ? 1 : 0;
  return signs.map((sign) => (!/[\p{L}\p{N}]/u.test(sign) ? sign : (shown += 1) <= most ? sign : '•')).join('');
}
