import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { choices, gone, languages, missing, oneOf, reasons, request, resource, service } from '../index.ts'

const text = (path: string, language: string, content: string) =>
  resource(path, {
    entityTag: () => language,
    represent: { 'text/plain': () => content },
    variesBy: [languages([language])],
  })
const english = text('/guide.en', 'en', 'Hello')
const german = text('/guide.de', 'de', 'Hallo')
const page = resource('/guide.html', { represent: { 'text/html': () => '<p>Hello' } })
const guide = resource('/guide', { variants: oneOf([english, german, page]) })

const note = resource('/notes/{id}.txt', {
  find: ({ id }) => {
    if (id === 'many') return choices([{ location: '/a' }, { location: '/b' }])
    return id === 'none' ? missing('It was never written.') : id
  },
  represent: { 'text/plain': id => id },
})
const notes = resource('/notes/{id}', { variants: oneOf([note]) })
const shop = service([guide, english, german, page, notes, note])
const ask = (target: string, fields: Record<string, string> = {}, method = 'GET') =>
  shop.answer(request(method, target, fields))

describe('a resource that others represent', () => {
  it('answers as the variant that fits, and says which one that is', async () => {
    const { status, fields, content } = await ask('/guide', { 'Accept-Language': 'de' })
    assert.equal(status, 200)
    assert.equal(content, 'Hallo')
    assert.deepEqual(fields, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Language': 'de',
      ETag: '"de.text/plain.de"',
      'Content-Location': '/guide.de',
      Vary: 'Accept, Accept-Language',
    })
    assert.equal((await ask('/guide')).content, 'Hello')
    assert.equal((await ask('/guide', { Accept: 'text/html' })).content, '<p>Hello')
  })

  it('is answered by the validators of the variant', async () => {
    const { status, fields } = await ask('/guide', { 'Accept-Language': 'de', 'If-None-Match': '"de.text/plain.de"' })
    assert.equal(status, 304)
    assert.equal(fields['Content-Location'], '/guide.de')
    assert.equal(fields.Vary, 'Accept, Accept-Language')
  })

  it('has what its methods can answer from its variants', async () => {
    assert.equal((await ask('/guide', {}, 'POST')).fields.Allow, 'GET, HEAD, OPTIONS')
    assert.equal((await ask('/guide', {}, 'OPTIONS')).status, 204)
    assert.equal((await ask('/guide', {}, 'HEAD')).status, 200)
    assert.equal((await ask('/notes/a%20b')).fields['Content-Location'], '/notes/a%20b.txt')
    assert.equal((await ask('/notes/none')).status, 404)
  })

  it('is 406 where none fits, with the list', async () => {
    const { status, fields, content } = await ask('/guide', { Accept: 'image/png' })
    assert.equal(status, 406)
    assert.equal(fields.Vary, 'Accept, Accept-Language')
    assert.deepEqual(JSON.parse(String(content)).available, ['/guide.en', '/guide.de', '/guide.html'])
  })

  it('is 506 where a variant turns out to be a choice itself; asked for by its own name, that is 300', async () => {
    const { status, content } = await ask('/notes/many')
    assert.equal(status, 506)
    assert.equal(JSON.parse(String(content)).variant, '/notes/many.txt')
    assert.equal((await ask('/notes/many.txt')).status, 300)
  })

  it('tells caches what its absence depends on', async () => {
    const left = resource('/left', {
      find: () => gone(),
      represent: { 'text/plain': () => '' },
      variesBy: [languages(['de'])],
    })
    const shop = service([resource('/', { variants: oneOf([english, left]) }), english, left])
    const { status, fields } = await shop.answer(request('GET', '/', { 'Accept-Language': 'de' }))
    assert.deepEqual([status, fields.Vary], [410, 'Accept, Accept-Language'])
  })

  it('has entity tags that tell its variants apart, whatever theirs are', async () => {
    const same = (path: string, language: string) =>
      resource(path, {
        entityTag: () => 'v1',
        represent: { 'text/plain': () => path },
        variesBy: [languages([language])],
      })
    const shop = service([resource('/', { variants: oneOf([same('/a', 'en'), same('/b', 'de')]) })])
    const { fields } = await shop.answer(request('GET', '/', { 'Accept-Language': 'en' }))
    const asked = { 'Accept-Language': 'de', 'If-None-Match': String(fields.ETag) }
    assert.equal((await shop.answer(request('GET', '/', asked))).status, 200)
    assert.equal((await shop.answer(request('GET', '/', { ...asked, 'Accept-Language': 'en' }))).status, 304)
  })

  it('looks at the next type where the best one has no language that fits', async () => {
    const only = (path: string, type: string, language: string) =>
      resource(path, { represent: { [type]: () => path }, variesBy: [languages([language], { strictly: true })] })
    const both = resource('/', { variants: oneOf([only('/日本', 'text/html', 'en'), only('/b', 'text/plain', 'de')]) })
    const ask = (fields = {}) => service([both]).answer(request('GET', '/', fields))
    assert.equal((await ask({ 'Accept-Language': 'de' })).content, '/b')
    assert.equal((await ask({ 'Accept-Language': 'fr' })).status, 406)
    assert.equal((await ask()).fields['Content-Location'], '/%E6%97%A5%E6%9C%AC')
  })

  it('tells the path through both on its trace', async () => {
    const answer = await shop.answer(request('GET', '/guide'), { trace: reasons })
    const step = answer.trace?.find(({ question }) => question === 'variant acceptable')
    assert.equal(step?.outcome, true)
    assert.match(step?.fact ?? '', /\/guide\.en was chosen/)
  })

  it('is refused at definition where a variant is negotiated itself, needs more than there is, or is not alone', () => {
    const two = resource('/two', { represent: { 'text/plain': () => '', 'text/html': () => '' } })
    assert.throws(() => oneOf([two]), /506/)
    assert.throws(() => oneOf([guide]), /506/)
    assert.throws(() => oneOf([]), /no variant/)
    assert.throws(() => resource('/', { variants: oneOf([note]) }), /needs \{id\}/)
    assert.throws(() => resource('/', { variants: oneOf([page]), entityTag: () => '' }), /"entityTag" too/)
  })
})
