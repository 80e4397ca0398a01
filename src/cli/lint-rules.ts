import { coverage, explained, type Rule, rules, transcriptOf } from '../lint/index.ts'
import { type Block, plainText } from '../site/index.ts'
import { inkFor } from './ink.ts'
import { Usage } from './usage.ts'

/** `statute lint --rules`: each rule in a line. */
export function listRules(json: boolean): number {
  if (json) {
    return told(explained.map(({ id, level, section, says, why, mend }) => ({ id, level, section, says, why, mend })))
  }
  const ink = inkFor(process.stdout)
  const widest = Math.max(...explained.map(({ id }) => id.length))
  const lines = explained.map(
    ({ id, level, section }) => `${level.padEnd(7)}  ${id.padEnd(widest)}  ${ink.faint(briefly(section))}`,
  )
  process.stdout.write(`${lines.join('\n')}\n`)
  return 0
}

/** `statute lint --rule ID`: what a rule is about, with its examples. */
export function tellRule(id: string, json: boolean): number {
  const rule = explained.find(each => each.id === id)
  if (!rule) throw new Usage(`there is no rule "${id}"; statute lint --rules lists them`)
  const { passes = [], fails = [] } = rules.find(each => each.id === id) ?? {}
  if (json) return told({ ...rule, ...(passes.length > 0 && { passes, fails }) })
  const { says, why, mend, level, section } = rule
  const blocks: Block[] = [
    { kind: 'title', text: id, aside: `${level}, ${section}` },
    ...[says, why, mend].flatMap((text): Block[] => (text ? [{ kind: 'paragraph', text }] : [])),
    ...shown('passes', passes),
    ...shown(level === 'good' ? 'is praised' : 'fails', fails),
  ]
  process.stdout.write(plainText(blocks, Math.min(process.stdout.columns || 80, 100), inkFor(process.stdout)))
  return 0
}

const shown = (text: string, examples: Rule['passes']): Block[] =>
  examples.length === 0
    ? []
    : [
        { kind: 'heading', text },
        ...examples.map((example): Block => ({ kind: 'verbatim', text: transcriptOf(example), language: 'http' })),
      ]

/** A section without what is the same for all drafts, and without an anchor: the list has a line for each rule. */
const briefly = (section: string): string => section.replace(/^draft-ietf-[a-z]+-/, '').replace(/ #.*$/, '')

/** `statute lint --coverage`: what is done about each requirement, counted by document. */
export function tellCoverage(json: boolean): number {
  const all = coverage()
  if (json)
    return told(
      all.map(({ requirement: { id, level, section, words }, ...rest }) => ({ id, level, section, words, ...rest })),
    )
  const rows = [...Map.groupBy(all, ({ requirement }) => requirement.section.split(' §')[0] as string)]
  const counted = (list: typeof all) => [
    list.length,
    list.filter(each => each.rules.length > 0).length,
    list.filter(({ requirement }) => requirement.guaranteed).length,
    list.filter(each => each.rules.length === 0 && !each.requirement.guaranteed).length,
  ]
  const table = [
    ['', 'records', 'checked', 'guaranteed', 'not checked'],
    ...rows.map(([name, list]) => [name.replace('draft-ietf-httpbis-', ''), ...counted(list)].map(String)),
    ['all', ...counted(all)].map(String),
  ]
  const widths = (table[0] as string[]).map((_, index) => Math.max(...table.map(row => (row[index] as string).length)))
  for (const row of table) {
    process.stdout.write(
      `${row.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] as number) : cell.padStart(widths[index] as number))).join('  ')}\n`,
    )
  }
  return 0
}

function told(value: unknown): number {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  return 0
}
