/** A text as a list of blocks, before it takes a form: the terminal's, plain text's or Markdown's. */
export type Block =
  | { readonly kind: 'title'; readonly text: string; readonly aside: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly kind: 'verbatim'; readonly text: string; readonly language: string }

export const title = (text: string, aside: string): Block => ({ kind: 'title', text, aside })
export const heading = (text: string): Block => ({ kind: 'heading', text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })
export const pairs = (pairs: readonly (readonly [string, string])[]): Block => ({ kind: 'pairs', pairs })
export const verbatim = (text: string, language = 'http'): Block => ({ kind: 'verbatim', text, language })

/** The same block with every text of it changed. */
export function mapText(block: Block, change: (text: string) => string): Block {
  switch (block.kind) {
    case 'title':
      return title(change(block.text), change(block.aside))
    case 'list':
      return list(block.items.map(change))
    case 'pairs':
      return pairs(block.pairs.map(([name, value]) => [change(name), change(value)]))
    default:
      return { ...block, text: change(block.text) }
  }
}
