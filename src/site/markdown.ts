import { visible } from '../syntax/index.ts'
import { type Block, mapText } from './blocks.ts'

/**
 * Blocks as Markdown; control characters made visible.
 *
 * @example
 * markdown([{ kind: 'heading', text: 'Steps' }]) // => '## Steps\n'
 */
export function markdown(blocks: readonly Block[]): string {
  return `${blocks.map(block => write(mapText(block, visible))).join('\n\n')}\n`
}

function write(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `# ${block.text}${block.aside ? `\n\n*${block.aside}*` : ''}`
    case 'heading':
      return `## ${block.text}`
    case 'paragraph':
      return block.text
    case 'list':
      return block.items.map(item => `- ${item}`).join('\n')
    case 'pairs':
      return block.pairs.map(([name, value]) => `- **${name}**: ${value}`).join('\n')
    case 'verbatim':
      return `\`\`\`${block.language}\n${block.text}\n\`\`\``
  }
}
