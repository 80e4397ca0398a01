import { visible } from '../syntax/index.ts'
import { type Block, mapText } from './blocks.ts'

/** How a terminal shows what is set apart; plain text shows nothing. */
export interface Ink {
  readonly title: (text: string) => string
  readonly heading: (text: string) => string
  readonly faint: (text: string) => string
}

const same = (text: string): string => text
export const noInk: Ink = { title: same, heading: same, faint: same }

/**
 * Blocks as plain text, wrapped; control characters made visible.
 *
 * @param blocks what to write
 * @param width columns (default 80)
 * @param ink how titles and headings are set apart
 * @example
 * plainText([{ kind: 'paragraph', text: 'one two three' }], 8) // => 'one two\nthree\n'
 */
export function plainText(blocks: readonly Block[], width = 80, ink: Ink = noInk): string {
  return `${blocks.map(block => write(mapText(block, visible), width, ink)).join('\n\n')}\n`
}

function write(block: Block, width: number, ink: Ink): string {
  switch (block.kind) {
    case 'title':
      return `${ink.title(block.text)}${block.aside ? `\n${ink.faint(wrap(block.aside, width))}` : ''}`
    case 'heading':
      return ink.heading(block.text.toUpperCase())
    case 'paragraph':
      return block.text
        .split('\n\n')
        .map(text => wrap(text.replaceAll('`', ''), width))
        .join('\n\n')
    case 'list':
      return block.items.map(item => hang('  - ', item.replaceAll('`', ''), width)).join('\n')
    case 'pairs': {
      const column = Math.min(26, Math.max(...block.pairs.map(([name]) => name.length)) + 4)
      return block.pairs.map(([name, value]) => pair(name, value.replaceAll('`', ''), column, width, ink)).join('\n')
    }
    case 'verbatim':
      return block.text
        .split(/\r?\n/)
        .map(line => `    ${line}`.trimEnd())
        .join('\n')
  }
}

function pair(name: string, value: string, column: number, width: number, ink: Ink): string {
  const label = `  ${name}`
  const lines = wrap(value, width - column)
    .split('\n')
    .map((line, index) => (index > 0 ? ' '.repeat(column) + line : line))
  if (label.length >= column) return `${ink.faint(label)}\n${' '.repeat(column)}${lines.join('\n')}`
  return ink.faint(label.padEnd(column)) + lines.join('\n')
}

function hang(mark: string, text: string, width: number): string {
  const indent = ' '.repeat(mark.length)
  return mark + wrap(text, width - mark.length).replaceAll('\n', `\n${indent}`)
}

/** Breaks lines between words; a word longer than the width keeps a line to itself. */
export function wrap(text: string, width: number): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].join('\n')
}
