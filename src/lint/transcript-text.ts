import type { Example } from './rule.ts'

/** An example as lines for people: what was asked after `>`, what was answered after `<`. */
export function transcriptOf(example: Example): string {
  if (typeof example === 'string') {
    return example
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '')
      .join('\n')
  }
  const { request = '', response = '' } = example
  return [...marked('>', request), ...marked('<', response)].join('\n')
}

const marked = (mark: string, octets: string): string[] =>
  octets === ''
    ? []
    : octets
        .replace(/(?:\r\n)+$/, '')
        .split('\r\n')
        .map(line => `${mark} ${line}`.trimEnd())
