/**
 * A transcript of a 200 without content that has these field lines.
 *
 * @param lines field lines
 */
export const answered = (...lines: readonly string[]): string => answeredWith('200 OK', ...lines)

/**
 * A transcript of an answer without content that has these field lines.
 *
 * @param status the code and its phrase
 * @param lines field lines
 */
export const answeredWith = (status: string, ...lines: readonly string[]): string => {
  const dated = lines.some(line => line.startsWith('Date:')) ? [] : ['Date: Sat, 21 Nov 2026 09:30:00 GMT']
  const framed = status.startsWith('204') || status.startsWith('304') ? [] : ['Content-Length: 0']
  return [`HTTP/1.1 ${status}`, ...dated, ...framed, ...lines].map(line => `< ${line}`).join('\n')
}

/**
 * A transcript of a GET that has these field lines.
 *
 * @param lines field lines
 */
export const asked = (...lines: readonly string[]): string =>
  ['GET /orders HTTP/1.1', 'Host: erp.example', ...lines].map(line => `> ${line}`).join('\n')

/**
 * A transcript of both sides, one after the other.
 *
 * @param sides what `asked` and `answered` give
 */
export const exchanged = (...sides: readonly string[]): string => sides.join('\n')
