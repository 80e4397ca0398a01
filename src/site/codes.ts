import { classProse } from '../book/prose/index.ts'
import { type Context, type Resource, resource } from '../engine/index.ts'
import { type Block, heading, pairs, paragraph, title } from './blocks.ts'
import { choices } from './choices.ts'
import type { Entry } from './entry.ts'
import { find, noneFits, type Wanted } from './find.ts'
import { commonIn, renderings } from './forms.ts'
import type { Frame } from './page.ts'
import { codesPage } from './pages/codes.ts'

/** What the query asks for; a filter with a value that there is not filters nothing. */
function wantedOf({ query }: Context): Wanted {
  const chosen = (name: keyof typeof choices): string => {
    const value = query.get(name) ?? ''
    return choices[name].options.some(([known]) => known === value) ? value : ''
  }
  return {
    q: query.get('q') ?? '',
    class: chosen('class'),
    standing: chosen('standing'),
    sender: chosen('sender'),
    retry: chosen('retry'),
    ten: chosen('ten'),
  }
}

interface Search {
  readonly wanted: Wanted
  readonly found: readonly Entry[]
}

/** `/`: all codes at a glance, searched and filtered by the query. */
export const codes = (frame: Frame): Resource =>
  resource('/', {
    ...commonIn(frame),
    find: (_, context): Search => {
      const wanted = wantedOf(context)
      return { wanted, found: find(wanted) }
    },
    represent: renderings({
      page: ({ found, wanted }: Search) => codesPage(found, wanted, frame),
      blocks,
      data: ({ found }: Search) =>
        found.map(({ facts, prose }) => ({ ...facts, summary: prose.summary, uri: `/status/${facts.code}` })),
    }),
  })

function blocks({ found }: Search): Block[] {
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
    ...(found.length === 0 ? [paragraph(noneFits)] : []),
    ...groups
      .filter(group => group.entries.length > 0)
      .flatMap(({ name, entries }) => [heading(name), pairs(entries.map(row))]),
  ]
}
