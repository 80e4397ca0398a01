import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { status } from '../book/index.ts'
import { type Answer, isStream } from './answer.ts'
import { edges } from './edges.ts'
import {
  answers,
  answersFile,
  assertExpected,
  cases,
  graphFile,
  pathOf,
  requestOf,
  serviceFor,
  type Vector,
  walk,
} from './vectors.fixture.ts'

const anew = '`npm run vectors` writes it anew.'

/** A path of vectors/answers.json says whether user code fails on it, by its absence. */
const walkable = cases.filter(({ path }) => path !== undefined)

async function textOf({ content = '' }: Answer): Promise<string> {
  const pieces = isStream(content) ? await Array.fromAsync(content) : [Buffer.from(content)]
  return Buffer.concat(pieces).toString()
}

/** What the book has against an answer, whatever the case. In several parts, each has its Content-Range within it. */
function assertLegal({ status: code, fields, content }: Answer): void {
  const facts = status(code) ?? assert.fail(`${code} is no code of the book`)
  const apart = ['Date', ...(/^multipart/.test(String(fields['Content-Type'])) ? ['Content-Range'] : [])]
  for (const [field, level] of Object.entries(facts.fields)) {
    if (level === 'must' && !apart.includes(field)) assert.ok(fields[field], `${code} must carry ${field}`)
    if (level === 'must not') assert.equal(fields[field], undefined, `${code} must not carry ${field}`)
  }
  if (facts.content === 'forbidden') assert.equal(content, undefined)
  if (code >= 400) assert.match(String(fields.Vary), /\bAccept\b/)
}

/** What a compiled program asks a second time once the content is there stands once on a path. */
const onceEach = <T extends { readonly question: string }>(steps: readonly T[]): T[] =>
  steps.filter(({ question }, index) => steps.findIndex(step => step.question === question) === index)

describe('the vectors of answers', () => {
  for (const { stage, cases } of answers.stages) {
    describe(stage, () => {
      for (const of of cases) {
        it(`${of.name}: ${of.expected.status}`, async () => {
          const answer = await serviceFor(of.service).answer(requestOf(of.request))
          assertLegal(answer)
          const content = of.request.method === 'HEAD' ? '' : await textOf(answer)
          const fields = new Map(Object.entries(answer.fields).map(([name, value]) => [name.toLowerCase(), value]))
          assertExpected(of.expected, {
            status: answer.status,
            field: name => [fields.get(name) ?? []].flat().join(', ') || undefined,
            content,
          })
        })
      }
    })
  }

  it('have names of their own', () => {
    const names = cases.map(({ name }) => name)
    assert.deepEqual([...new Set(names)], names)
  })

  it('say the path that the engine takes', async () => {
    for (const { name, service, request, path } of walkable) {
      const taken = pathOf(await walk(serviceFor(service), requestOf(request)))
      assert.deepEqual(path, taken, `vectors/answers.json has another path for "${name}". ${anew}`)
    }
  })

  it('are walked by the compiled programs as by the table, but for what is settled beforehand', async () => {
    const step = (question: string, outcome: boolean) => ({ question, outcome })
    for (const { name, service, request } of walkable) {
      const { met, answer } = await walk(serviceFor(service), requestOf(request))
      const compiled = await serviceFor(service).answer(requestOf(request), { trace: step })
      const unsettled = met.filter(({ settled }) => settled === undefined)
      assert.deepEqual(
        onceEach(compiled.trace ?? []),
        unsettled.map(({ question, outcome }) => step(question, outcome)),
        name,
      )
      assert.equal(answer.status, compiled.status, name)
    }
  })

  it('find no question that says something else than what is settled', async () => {
    const other = new Set<string>()
    for (const { service, request } of walkable) {
      const { met } = await walk(serviceFor(service), requestOf(request))
      for (const { question, asked, outcome } of met) if (asked !== outcome) other.add(question)
    }
    assert.deepEqual([...other], [])
  })

  it('take every edge of the graph', () => {
    const taken = new Set(
      walkable.flatMap(({ path = [] }) => path.map(([question, outcome]) => `${question}: ${outcome}`)),
    )
    const missing = Object.keys(edges)
      .flatMap(name => [`${name}: yes`, `${name}: no`])
      .filter(edge => !taken.has(edge))
    const how = 'Add a case to its stage in vectors/answers.json, then run `npm run vectors`.'
    assert.deepEqual(missing, [], `No case takes ${missing.join(', nor ')}. ${how}`)
  })

  it('use no fact that vectors/README.md does not tell of', () => {
    const readme = readFileSync(join(answersFile, '../README.md'), 'utf8')
    const names = factsIn({ services: answers.services, cases })
    const told = (name: string) => readme.includes(`\`${name}\``) || readme.includes(`\`{"${name}"`)
    assert.deepEqual(
      [...names].filter(name => !told(name)),
      ['cases'],
    )
  })
})

/** Members whose own members are named by the case: by paths, values of variables, callers. */
const tables = ['services', 'resources', 'find', 'callers', 'usage', 'lock', 'methods']
/** Members with nothing but such names in them. */
const free = [
  'accept',
  'allow',
  'content',
  'earlier',
  'fields',
  'members',
  'path',
  'problem',
  'represent',
  'required',
  'state',
  'where',
]

/** The names of all facts in a part of the vectors. */
function factsIn(part: unknown, named = true): Set<string> {
  if (typeof part !== 'object' || part === null) return new Set()
  const inner = Object.entries(part).flatMap(([name, value]) =>
    free.includes(name) ? [] : [...factsIn(value, Array.isArray(value) || !tables.includes(name))],
  )
  return new Set([...(named && !Array.isArray(part) ? Object.keys(part) : []), ...inner])
}

describe('vectors/graph.json', () => {
  interface Row {
    readonly yes: string | number
    readonly no: string | number
  }
  const { start, questions }: { start: string; questions: Readonly<Record<string, Row>> } = JSON.parse(
    readFileSync(graphFile, 'utf8'),
  )

  /** Where a path leads by the file alone, as a reader in any language would follow it. */
  function follow(path: NonNullable<Vector['path']>): string | number {
    let at: string | number = start
    for (const [question, outcome] of path) {
      assert.equal(question, at)
      at = questions[question]?.[outcome] ?? assert.fail(`no ${outcome} of "${question}"`)
    }
    return at
  }

  for (const { name, path, expected, service, request } of walkable) {
    it(`leads ${name} to ${expected.status}`, () => {
      const end = follow(path ?? [])
      if (end === 'perform') assert.ok(performed(service, request).includes(expected.status))
      else assert.equal(end, expected.status)
    })
  }
})

const codes: Readonly<Record<string, number>> = {
  state: 200,
  created: 201,
  accepted: 202,
  reset: 205,
  seeOther: 303,
  forbidden: 403,
  conflict: 409,
  failedDependency: 424,
  full: 507,
}

/** The codes that a method can come to by the facts, once it does its work. */
function performed(service: string, { method, target }: Vector['request']): number[] {
  if (method === 'OPTIONS') return [204]
  if (method === 'GET' || method === 'HEAD') return [200]
  const fits = (template: string) => new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(target)
  const [, facts] = Object.entries(answers.services[service]?.resources ?? {}).find(([path]) => fits(path)) ?? []
  const { creates, does = [] } = facts?.methods?.[method as 'POST'] ?? {}
  const said = does.flatMap(effect => Object.keys('later' in effect ? effect.later : effect))
  return [204, ...(creates ? [201] : []), ...said.flatMap(name => codes[name] ?? [])]
}
