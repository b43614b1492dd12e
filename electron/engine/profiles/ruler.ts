/** ----, +----+----+ or |---|---|. Each piece needs something before the next, or a long line would be tried in every way. */
const ruler = /^[\s|+:]*[-=_*]{3,}([\s|+:,;]+[-=_*]{3,})*[\s|+:,;]*$/;

/** Whether a line is drawn to part others and says nothing. */
export function isRuler(line: string): boolean {
  return ' |+-=_*'.includes(line.charAt(0)) && ruler.test(line);
}
