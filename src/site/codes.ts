import { classProse } from '../book/prose/index.ts'
import { type Context, resource } from '../engine/index.ts'
import { type Block, heading, pairs, title } from './blocks.ts'
import { edition } from './edition.ts'
import type { Entry } from './entry.ts'
import { find, type Wanted } from './find.ts'
import { markdown } from './markdown.ts'
import { codesPage } from './pages/codes.ts'
import { plainText } from './text.ts'

const wantedOf = ({ query }: Context): Wanted => {
  const value = (name: string): string => query.get(name) ?? ''
  return {
    q: value('q'),
    class: value('class'),
    standing: value('standing'),
    sender: value('sender'),
    retry: value('retry'),
    ten: value('ten'),
  }
}

/** `/`: all codes at a glance, searched and filtered by the query. */
export const codes = resource('/', {
  find: (_, context) => find(wantedOf(context)),
  entityTag: () => edition,
  fields: { 'Cache-Control': 'no-cache' },
  represent: {
    'text/plain': found => plainText(blocks(found)),
    'text/html': (found, context) => codesPage(found, wantedOf(context)),
    'application/json': found =>
      JSON.stringify(
        found.map(({ facts, prose }) => ({ ...facts, summary: prose.summary, uri: `/status/${facts.code}` })),
      ),
    'text/markdown': found => markdown(blocks(found)),
  },
})

function blocks(found: readonly Entry[]): Block[] {
  const row = ({ facts, prose }: Entry): [string, string] => [
    `${facts.code}${facts.essential ? ' ★' : ''}`,
    `${facts.phrase}. ${prose.summary}`,
  ]
  const groups = classProse.map(kind => ({
    name: `${kind.name} ${kind.title}`,
    entries: found.filter(({ facts }) => String(facts.code)[0] === kind.name[0]),
  }))
  groups.push({ name: 'Outside the classes', entries: found.filter(({ facts }) => facts.class === 'invalid') })
  return [
    title('HTTP status codes, by the book', `${found.length} codes; ★ marks the ten that matter most for REST.`),
    ...groups
      .filter(group => group.entries.length > 0)
      .flatMap(({ name, entries }) => [heading(name), pairs(entries.map(row))]),
  ]
}
