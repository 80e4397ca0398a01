import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { describe, it } from 'node:test'
import {
  type ApiDescription,
  bearer,
  byteRanges,
  conflict,
  created,
  type JsonObject,
  json,
  outline,
  request,
  resource,
  type Service,
} from '../engine/index.ts'
import { apiPages } from './api.ts'
import { reference } from './site.ts'

const hostile = `<script>alert('"x"')</script>`

const parts = [
  resource('/api/parts', {
    entityTag: () => 'v1',
    represent: { 'application/json': () => '[]', 'text/csv': () => 'id\n' },
    ranges: byteRanges,
    access: { schemes: [bearer({ realm: 'erp', verify: token => token })] },
    post: { accept: { 'application/json': json }, act: () => created('/api/parts/1') },
    outcomes: { POST: [{ status: 201, when: `The part is made. ${hostile}` }] },
  }),
  resource('/api/parts/{id}', {
    find: ({ id }) => ({ id }),
    absences: ['gone'],
    entityTag: () => 'v1',
    represent: { 'text/plain': ({ id }) => id },
    requires: { condition: true },
    delete: () => undefined,
  }),
]

const description: ApiDescription = {
  title: `Parts & more`,
  version: '1.2.3',
  description: `What is in stock. ${hostile}`,
  schemas: {
    Part: {
      type: 'object',
      required: ['name'],
      properties: {
        name: { type: 'string', examples: [`It's $HOME "here"`] },
        size: { $ref: '#/$defs/size' },
        kin: { type: 'array', items: { $ref: '#/components/schemas/Part' } },
      },
      $defs: { size: { enum: ['small', 'large'], description: hostile } },
    },
  },
  content: ({ type }) => (type === 'application/json' ? { $ref: '#/components/schemas/Part' } : undefined),
  parameters: (path, method) =>
    path === '/api/parts' && method === 'GET'
      ? [{ name: 'price:lt', description: hostile, schema: { type: 'number', minimum: 0 } }]
      : [{ name: 'id', in: 'path', schema: { type: 'string' }, example: 'a b' }],
}

/** A service of the parts and their manual, beside the reference or alone. */
function serve(beside: boolean, also: Partial<ApiDescription> = {}): Service {
  const pages = apiPages({
    base: '/api',
    outline: () => outline(site, parts),
    description: { ...description, ...also },
    openapi: '/api/openapi.json',
    reference: beside,
  })
  const manners = {
    name: 'in good manners',
    before: 'resource exists' as const,
    concerns: (_: unknown, method: string) => method === 'HEAD',
    outcomes: [{ status: 409, when: 'It is rude.' }],
    ask: () => conflict('It is rude.'),
  }
  const questions = also.title ? [manners] : []
  const site: Service = reference({ alone: !beside, resources: [...parts, ...pages], questions })
  return site
}

const read = async (site: Service, target = '/api/docs', fields: Record<string, string> = { Accept: 'text/html' }) =>
  String((await site.answer(request('GET', target, { Host: 'shop.example', ...fields }))).content)

const beside = serve(true)
const alone = serve(false)
const page = await read(beside)
const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)

describe('the manual of an API', () => {
  it('has every method of every resource, each code, and each case', () => {
    const { service, resources } = outline(beside, parts)
    for (const { path, methods } of resources) {
      assert.ok(ids.includes(path))
      for (const { method, answers } of methods) {
        assert.ok(ids.includes(`${method}${path}`), method)
        for (const { status, phrase, cases } of answers) {
          assert.ok(ids.includes(`${method}${path}:${status}`), `${method} ${path} ${status}`)
          assert.ok(page.includes(phrase))
          for (const { when } of cases) assert.ok(page.includes(asMarkup(when)) || /HEAD|OPTIONS/.test(method), when)
        }
      }
    }
    for (const { status } of service) assert.ok(ids.includes(`service:${status}`), String(status))
  })

  it('has an id but once, and each link within the page leads to one', () => {
    assert.equal(new Set(ids).size, ids.length)
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, anchor = '']) => decodeURIComponent(anchor))
    assert.ok(links.length > 40)
    for (const anchor of links) assert.ok(ids.includes(anchor), anchor)
    const labels = [...page.matchAll(/aria-labelledby="([^"]*)"/g)].map(([, id = '']) => id)
    for (const id of labels) assert.ok(ids.includes(id), id)
  })

  it('escapes what it is given, and has nothing inline', () => {
    assert.ok(!page.includes('<script>') && page.includes('&lt;script&gt;'))
    assert.ok(!/ style=| on\w+=|<style/.test(page))
  })

  it('leads from each code to its page where the reference is beside it, and nowhere else', async () => {
    assert.ok(page.includes('href="/status/412"') && page.includes('href="/explain"'))
    const other = await read(alone)
    assert.ok(!/href="\/(status|explain)?[/"]/.test(other.replace(/<link[^>]*>/g, '')))
    assert.ok(other.includes('href="/api/openapi.json"') && !other.includes('<script'))
    assert.equal((await alone.answer(request('GET', '/assets/api.css'))).status, 200)
  })

  it('is led to from every page of the reference that it stands beside, and from no other', async () => {
    const without = reference()
    const others = ['/explain', '/graph', '/requirements', '/booklet']
    for (const target of ['/', '/status/404', '/status/4xx', '/status/471', '/status/nope', ...others]) {
      const asked = request('GET', target, { Accept: 'text/html' })
      const [here, there] = [await beside.answer(asked), await without.answer(asked)]
      assert.match(String(here.content), /<nav aria-label="Site">.*<a href="\/api\/docs">API<\/a>.*<\/nav>/s, target)
      assert.ok(!String(there.content).includes('/api/docs'), target)
      if (here.status === 200) assert.notEqual(here.fields.ETag, there.fields.ETag, target)
    }
    assert.match(page, /<a href="\/api\/docs" aria-current="page">API<\/a>/)
  })

  it('tells HEAD in a sentence, unless it is answered otherwise than GET', async () => {
    assert.match(
      page,
      /<b>HEAD<\/b><\/a> is answered as GET is, without content, and never with <b class="c2">206<\/b> or/,
    )
    const other = await read(serve(true, { title: 'Manners' }))
    assert.ok(!other.includes('is answered as GET is') && other.includes('It is rude.'))
  })

  it('comes in every form, the whole of it', async () => {
    const plain = await read(beside, '/api/docs', {})
    assert.match(plain, /^Parts & more\nVersion 1\.2\.3/)
    assert.match(plain, /412 Precondition Failed/)
    const markdown = await read(beside, '/api/docs.md')
    assert.match(markdown, /\n# GET \/api\/parts\n/)
    assert.match(markdown, /```sh\ncurl -i/)
    const manual = JSON.parse(await read(beside, '/api/docs.json'))
    assert.deepEqual(
      manual.groups.map(({ name }: { name: string }) => name),
      ['parts'],
    )
    assert.deepEqual(manual.service, JSON.parse(JSON.stringify(outline(beside, parts).service)))
  })

  it('has an entity tag that changes with what it says', async () => {
    const tagOf = async (site: Service) =>
      (await site.answer(request('GET', '/api/docs', { Accept: 'text/html' }))).fields.ETag as string
    assert.equal(await tagOf(serve(true)), await tagOf(beside))
    assert.notEqual(await tagOf(serve(true, { version: '2' })), await tagOf(beside))
    const again = { Accept: 'text/html', 'If-None-Match': await tagOf(beside) }
    assert.equal((await beside.answer(request('GET', '/api/docs', again))).status, 304)
  })

  it('asks in its examples whom the reader has asked, or whom the description names', async () => {
    assert.ok(page.includes('http://shop.example/api/parts/a%20b'))
    const named = await read(serve(true, { servers: [{ url: 'https://erp.example/' }] }))
    assert.ok(named.includes('https://erp.example/api/parts/a%20b') && !named.includes('shop.example'))
    const odd = await read(beside, '/api/docs', { Accept: 'text/html', Host: `${hostile}` })
    assert.ok(!odd.includes('<script>'))
  })

  it('shows of a patch one change of what GET gives, or none where nobody knows that', async () => {
    const shown = async (type: string, properties?: JsonObject) => {
      const page = resource('/page', {
        represent: { 'application/json': () => '{}' },
        patch: { accept: { [type]: json }, act: () => undefined },
      })
      const content: ApiDescription['content'] = ({ method }) =>
        method === 'PATCH' ? { type: ['object', 'array'] } : properties && { type: 'object', properties }
      const options = { base: '', outline: () => outline(site, [page]), description: { ...description, content } }
      const site: Service = reference({ alone: true, resources: [page, ...apiPages(options)] })
      const { groups } = JSON.parse(await read(site, '/docs.json'))
      return JSON.parse(
        groups[0].resources[0].methods.find(({ method }: { method: string }) => method === 'PATCH').example.content,
      )
    }
    const [merge, patch] = ['application/merge-patch+json', 'application/json-patch+json'] as const
    const id = { type: 'string' }
    assert.deepEqual(await shown(merge, { id, stock: { default: 5 } }), { stock: 5 })
    assert.deepEqual(await shown(patch, { id, stock: { default: 5 } }), [{ op: 'replace', path: '/stock', value: 5 }])
    assert.deepEqual(await shown(merge, { id }), { id: 'text' })
    assert.deepEqual([await shown(merge), await shown(patch)], [{}, []])
  })

  it('shows requests that a shell takes literally, but for what it is to fill in', async () => {
    const { groups } = JSON.parse(await read(beside, '/api/docs.json'))
    const commands = [...(await read(beside, '/api/docs.md')).matchAll(/```sh\n([\s\S]*?)\n```/g)].map(
      ([, text = '']) => text,
    )
    const run = (command: string) =>
      execFileSync('sh', ['-c', command.replace(/^curl/, "printf '%s\\n'")], {
        env: { TOKEN: 'secret', ETAG: '"v1"' },
        encoding: 'utf8',
      })
    const post = commands.find(command => command.includes('data-binary')) ?? ''
    assert.ok(run(post).includes('Authorization: Bearer secret\n'))
    const content = groups[0].resources[0].methods.find(({ method }: { method: string }) => method === 'POST').example
      .content
    assert.ok(run(post).endsWith(`--data-binary\n${content}\n`))
    assert.equal(JSON.parse(content).name, `It's $HOME "here"`)
    const remove = commands.find(command => command.includes('DELETE')) ?? ''
    assert.ok(run(remove).includes('If-Match: "v1"\n'))
  })
})

/** As the page has a sentence. */
const asMarkup = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .split('`')
    .map((piece, index) => (index % 2 === 1 ? `<code>${piece}</code>` : piece))
    .join('')
