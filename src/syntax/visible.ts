/** What a terminal acts on, and what turns the direction of text round; a newline and a tab are welcome. */
const controls = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu

/**
 * Makes control characters visible: what comes from elsewhere must not steer a terminal.
 *
 * @param text from a response, an argument or an address
 * @example
 * visible('a\u001b[2Jb') // => 'a\\u{1b}[2Jb'
 * visible('one\ntwo') // => 'one\ntwo'
 */
export function visible(text: string): string {
  return text.replace(controls, character => `\\u{${character.charCodeAt(0).toString(16)}}`)
}

/**
 * A value as JSON, readable, and without a control character of any kind in it.
 *
 * @example
 * visibleJson('\u009b') // => '"\\u009b"\n'
 */
export function visibleJson(value: unknown): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  return `${JSON.stringify(value, null, 2).replace(controls, escaped)}\n`
}
