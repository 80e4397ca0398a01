import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { parseMediaType } from '../syntax/index.ts'
import {
  type Answer,
  type AnswerOutline,
  type HttpRequest,
  outline,
  reasons,
  resource,
  type Service,
  service,
} from './index.ts'
import { requestOf as asWild } from './legal/asked.fixture.ts'
import { options, resources } from './legal/everything.fixture.ts'
import { anyRequest } from './legal/requests.fixture.ts'
import { requestOf, sketches, twists } from './outline/requests.fixture.ts'
import { closed, shop } from './outline/shop.fixture.ts'
import { pathOf } from './target.ts'

/** What a request was answered, and what the outline says of that. */
interface Met {
  readonly answer: Answer
  /** Which part of the outline it belongs to: `GET /parts`, or the service. */
  readonly place: string
  /** How the path through the graph ended: `resource gone: no`. */
  readonly last: string
}

/** That a method is not allowed is settled, and leaves no trace. */
const refused = { question: 'method allowed', outcome: false }

async function meet(shop: Service, request: HttpRequest): Promise<Met> {
  const answer = await shop.answer(request, { trace: reasons })
  const { question = '', outcome = false } = answer.status === 405 ? refused : (answer.trace?.at(-1) ?? {})
  const resource = shop.route(pathOf(request.target) ?? '')?.value
  const arrived = answer.trace?.some(({ question, outcome }) => question === 'resource known' && outcome) ?? false
  const within = arrived && resource?.methods.includes(request.method) && answer.status !== 500
  return {
    answer,
    place: within ? `${request.method} ${resource?.path}` : 'service',
    last: `${question}: ${outcome ? 'yes' : 'no'}`,
  }
}

/** Every answer that a service's outline tells of, by the place that it belongs to. */
function told(shop: Service): ReadonlyMap<string, readonly AnswerOutline[]> {
  const { service, resources } = outline(shop)
  const methods = resources.flatMap(({ path, methods }) =>
    methods.map(({ method, answers }) => [`${method} ${path}`, answers] as const),
  )
  return new Map([['service', service], ...methods])
}

/** What the outline says otherwise of an answer than it is. */
function contradictions(
  { answer, place, last }: Met,
  outlined: ReadonlyMap<string, readonly AnswerOutline[]>,
): string[] {
  const about = `${place} ${answer.status} by ${last}`
  const found = outlined.get(place)?.find(({ status }) => status === answer.status)
  if (!found) return [`${about} is not told`]
  const names = new Set([...found.fields.map(({ name }) => name), 'Content-Type', 'Vary', 'Cache-Control'])
  const wrong = [
    ...Object.keys(answer.fields)
      .filter(name => !names.has(name))
      .map(name => `has ${name}`),
    ...found.fields
      .filter(({ name, always }) => always && answer.fields[name] === undefined)
      .map(({ name }) => `lacks ${name}`),
  ]
  // a transport leaves out what is for HEAD, and If-Range means that the type is known
  const type = parseMediaType(String(answer.fields['Content-Type'] ?? ''))?.essence
  const known = found.types.map(type => parseMediaType(type)?.essence)
  if (answer.content !== undefined && !place.startsWith('HEAD ') && type !== undefined && !known.includes(type)) {
    wrong.push(`is ${type}`)
  }
  return wrong.map(what => `${about} ${what}`)
}

describe('the outline', () => {
  const outlined = told(shop)
  /** How answers ended, and the fields that they had, by place and code. */
  const seen = new Map<string, Set<string>>()

  /** Asks, and remembers how it ended. */
  async function ask(shop: Service, request: HttpRequest): Promise<string[]> {
    const met = await meet(shop, request)
    const key = `${met.place} ${met.answer.status}`
    const ends = seen.get(key) ?? new Set()
    for (const what of [met.last, ...Object.keys(met.answer.fields)]) ends.add(what)
    seen.set(key, ends)
    return contradictions(met, outlined)
  }

  it('tells of every answer: its code, what it carries, and how it comes', async () => {
    const many = fc.array(fc.constantFrom(...twists), { maxLength: 4 })
    const any = fc.tuple(fc.constantFrom(...sketches), many)
    await fc.assert(
      fc.asyncProperty(any, async ([sketch, twists]) => {
        const request = requestOf(twists.reduce((made, twist) => twist(made), sketch))
        assert.deepEqual(await ask(shop, request), [])
      }),
      { numRuns: 5_000 },
    )
  })

  it('tells of nothing that no request is answered, in no case that none meets', async () => {
    const wrong: string[] = []
    for (const sketch of sketches) {
      for (const twist of twists) wrong.push(...(await ask(shop, requestOf(twist(sketch)))))
    }
    wrong.push(...(await ask(closed, requestOf(sketches[0] as (typeof sketches)[0]))))
    assert.deepEqual(wrong, [])
    const never = [...outlined].flatMap(([place, answers]) =>
      answers.flatMap(({ status, cases, fields }) => {
        const ends = seen.get(`${place} ${status}`) ?? new Set()
        const told = cases.map(({ question, outcome }) => (question ? `${question}: ${outcome}` : ''))
        const works = told.includes('') && ![...ends].some(end => / .*: /.test(end) && !told.includes(end))
        const expected = [...told.filter(end => end), ...fields.map(({ name }) => name)]
        const missed = [...expected.filter(what => !ends.has(what)), ...(works ? ['the work'] : [])]
        return missed.map(what => `${place} ${status}: ${what}`)
      }),
    )
    assert.deepEqual(never, [])
  })

  it('says each case in terms of what there is', () => {
    const whens = (place: string, code: number) =>
      outlined
        .get(place)
        ?.find(({ status }) => status === code)
        ?.cases.map(({ when }) => when)
    assert.deepEqual(whens('POST /parts', 401), [
      'The credentials in `Authorization` are wrong, or there are none and this needs some; only Bearer is read.',
    ])
    assert.deepEqual(whens('GET /relay', 407), ['`Proxy-Authorization` has no credentials for Bearer, or wrong ones.'])
    assert.deepEqual(whens('GET /parts', 406), ['`Accept` or `Accept-Encoding` leaves nothing of what there is.'])
    assert.deepEqual(whens('GET /first', 406), ['`Accept` leaves nothing of `text/plain`.'])
    assert.deepEqual(whens('POST /parts', 415), [
      'The content is in a content coding other than `gzip`.',
      '`Content-Type` says something other than `application/json` or `application/x-www-form-urlencoded`.',
    ])
    assert.deepEqual(whens('PUT /parts/{id}', 428), [
      'The request does not say which state it is for. It needs `If-Match` or `If-Unmodified-Since`, or `If-None-Match: *` to create.',
    ])
    assert.deepEqual(whens('PUT /parts/{id}', 413), [
      '`Content-Length` announces more than 500 octets.',
      'The content turns out to have more than 500 octets.',
    ])
    assert.deepEqual(whens('POST /parts', 424), ['What it depends on failed.'])
    assert.deepEqual(whens('service', 421), ['The request is for a host other than `shop.example`.'])
  })

  it('says what a request can bring that makes a difference, and what of it', () => {
    const { resources } = outline(shop)
    const methodOf = (path: string, method: string) =>
      resources.find(resource => resource.path === path)?.methods.find(each => each.method === method)
    const post = methodOf('/parts', 'POST')
    assert.deepEqual(post?.takes, {
      types: ['application/json', 'application/x-www-form-urlencoded'],
      codings: ['gzip'],
      limit: 200,
    })
    assert.deepEqual(post?.heeds, [
      'Authorization',
      'Content-Length',
      'Content-Encoding',
      'Content-Type',
      'If-Match',
      'If-None-Match',
    ])
    assert.deepEqual(methodOf('/history', 'GET')?.heeds, ['If-Match', 'If-None-Match', 'A-IM', 'Range', 'If-Range'])
    assert.deepEqual(methodOf('/tombs/{id}', 'GET')?.heeds, [])
    assert.deepEqual(resources[0]?.access, { schemes: ['Bearer'], field: 'Authorization', optional: true })
    assert.deepEqual(methodOf('/strict', 'DELETE')?.heeds, ['Man', 'Opt', 'Early-Data', 'If-Unmodified-Since'])
  })

  it('cites the section that is about the code, not about another that the same question decides', () => {
    const sectionOf = (place: string, code: number) =>
      outlined.get(place)?.find(({ status }) => status === code)?.cases[0]?.section
    assert.equal(sectionOf('GET /parts/{id}', 404), 'RFC 9110 §15.5.5')
    assert.equal(sectionOf('GET /parts/{id}', 410), 'RFC 9110 §15.5.11')
    assert.equal(sectionOf('GET /parts/{id}', 304), 'RFC 9110 §13.1.2')
    assert.equal(sectionOf('GET /relay', 407), 'RFC 9110 §15.5.8')
  })

  it('says where nobody declares what comes of a method', () => {
    const bare = service([resource('/', { delete: () => undefined, represent: { 'text/plain': () => '' } })])
    const declared = outline(bare).resources[0]?.methods.map(({ method, declared }) => `${method} ${declared}`)
    assert.deepEqual(declared, ['GET true', 'HEAD true', 'DELETE false', 'OPTIONS true'])
  })

  it('tells of every code that any request gets, of a service that states every fact', async () => {
    const doings = [200, 201, 202, 203, 204, 205, 207, 303, 403, 409, 422, 423, 424, 444, 507, 508]
    const outcomes = doings.map(status => ({ status, when: 'It says so.' }))
    const acts = { POST: outcomes, PUT: outcomes, PATCH: outcomes, DELETE: outcomes }
    const questions = options.questions.map(own => ({ ...own, outcomes: [{ status: 403, when: 'It is a holiday.' }] }))
    const telling = resources.map(one => ({ ...one, facts: { ...one.facts, outcomes: acts } }))
    const shop = service(telling, { ...options, questions })
    const everything = told(shop)
    await fc.assert(
      fc.asyncProperty(anyRequest, async asked => {
        const { place, answer, last } = await meet(shop, asWild(asked))
        const known = everything.get(place)?.some(({ status }) => status === answer.status)
        assert.ok(known, `${place} ${answer.status} by ${last}`)
      }),
      { numRuns: 5_000 },
    )
  })
})
